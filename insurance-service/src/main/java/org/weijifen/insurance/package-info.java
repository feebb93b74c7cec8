/**
 * Cover of filed activities (domain.md F2 to F6, F8): who is insured, over which period and with
 * which limits. {@code wiring} puts the features together.
 */
@NullMarked
package org.weijifen.insurance;

import org.jspecify.annotations.NullMarked;
