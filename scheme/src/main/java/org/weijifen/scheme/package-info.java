/**
 * What the law of the scheme gives to every service alike: the policy file, the calendar, the names
 * of the roles and the catalogue of events for the codec. No use case, no state, no decision of a
 * single service belongs here.
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.scheme;
