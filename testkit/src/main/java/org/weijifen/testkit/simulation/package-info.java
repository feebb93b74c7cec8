/**
 * Deterministic simulation (architecture.md sections 4 and 7): whole services run as actors, one at
 * a time, under a baton that a seeded scheduler hands over at the ports' calls. Crashes, lost
 * acknowledgements, unknown commits, redelivery, rebalances and delays happen there, and only
 * there. Everything follows from one seed; no time passes and nobody sleeps.
 */
@NullMarked
package org.weijifen.testkit.simulation;

import org.jspecify.annotations.NullMarked;
