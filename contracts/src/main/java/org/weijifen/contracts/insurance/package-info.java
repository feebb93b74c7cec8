/**
 * Events that insurance-service writes.
 *
 * <p>Topic insurance.covers: one current verdict per roster line, the seal, and endorsements after
 * it.
 */
@NullMarked
package org.weijifen.contracts.insurance;

import org.jspecify.annotations.NullMarked;
