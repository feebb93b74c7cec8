/** Violations, sanctions and the public blacklist (domain.md 1.4). */
@NullMarked
package org.weijifen.blacklist;

import org.jspecify.annotations.NullMarked;
