/**
 * Cover of filed activities (domain.md F2 to F6, F8): who is insured, over which period and with
 * which limits; what that adds up to per place and hour, and how it compares with who was there.
 * {@code wiring} puts the features together.
 */
@NullMarked
package org.weijifen.insurance;

import org.jspecify.annotations.NullMarked;
