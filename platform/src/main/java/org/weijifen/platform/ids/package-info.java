/** The randomness port on the platform's secure generator. */
@NullMarked
package org.weijifen.platform.ids;

import org.jspecify.annotations.NullMarked;
