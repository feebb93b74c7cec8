/**
 * The bordereau as the insurer gets it (domain.md F8): a sealed list of the insured and the
 * endorsements chained to it, each with a hash and a signature. Here is the format, its signature
 * (JWS, RFC 7515) and its check; docs/bordereau.md says how to do the same by hand.
 *
 * <p>A module of its own, since three must agree on every byte: insurance-service writes it,
 * registry-service believes it, and the insurer checks it with no part of the system at hand.
 */
@NullMarked
package org.weijifen.bordereau;

import org.jspecify.annotations.NullMarked;
