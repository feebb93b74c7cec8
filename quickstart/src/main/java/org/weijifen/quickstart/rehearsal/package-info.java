/**
 * What only a rehearsal has (contracts.md section 4): a token endpoint for invented clients, one
 * clock for all services, and a way to know that everything has settled. A main of its own, so that
 * chaos runs and containers can use it beside real processes; it starts under profile {@code
 * rehearsal} only.
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.quickstart.rehearsal;
