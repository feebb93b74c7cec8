/**
 * The main job under simulation: the real use cases, rules, listeners, relays, consumers and
 * deadlines of all five services, two instances of each, judged against a naive model that folds
 * the accepted requests (contracts.md section 1).
 */
@NullMarked
package org.weijifen.simulation;

import org.jspecify.annotations.NullMarked;
