/**
 * What a volunteer or the association is shown of an account, and the clause why: the HTTP edge
 * over {@code account} and {@code ledger}. In: nothing but requests. Out: no events of its own.
 */
@NullMarked
package org.weijifen.reward.statement;

import org.jspecify.annotations.NullMarked;
