/**
 * The one door of the system: static routes to the five services, token checks, limits that count,
 * a circuit breaker and a time limit for each route, clean headers, and the merged OpenAPI
 * document. Holds no state and no rule of the scheme.
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.gateway;
