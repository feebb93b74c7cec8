/**
 * Events that insurance-service writes.
 *
 * <p>Topic insurance.covers: one current verdict per roster line, the seal, and endorsements after
 * it. Topic insurance.policies: the event policy of an activity.
 *
 * <p>Topic insurance.claims (no analyst access): amounts and status of claims; persons and injuries
 * stay in the service.
 */
@NullMarked
package org.weijifen.contracts.insurance;

import org.jspecify.annotations.NullMarked;
