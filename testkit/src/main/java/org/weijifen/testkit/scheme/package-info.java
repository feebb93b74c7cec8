/** The scheme's policy for tests, with other numbers where a test needs them. */
@NullMarked
package org.weijifen.testkit.scheme;

import org.jspecify.annotations.NullMarked;
