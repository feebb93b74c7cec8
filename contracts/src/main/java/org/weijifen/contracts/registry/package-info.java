/**
 * Events that registry-service writes.
 *
 * <p>Topics registry.volunteers and registry.organizations. Histories travel whole, so that the
 * latest snapshot answers any as-of question.
 */
@NullMarked
package org.weijifen.contracts.registry;

import org.jspecify.annotations.NullMarked;
