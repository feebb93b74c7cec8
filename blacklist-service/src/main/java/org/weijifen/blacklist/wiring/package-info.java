/** Where the core meets its edges; nothing else here decides anything. */
@NullMarked
package org.weijifen.blacklist.wiring;

import org.jspecify.annotations.NullMarked;
