/**
 * Who the insured are (domain.md F8, P6): an insurer that shows a bordereau signed by
 * insurance-service gets the persons behind its ids, each only under the person's own consent.
 * Every disclosure is recorded and audited, without a word of what was disclosed.
 *
 * <p>In: HTTP, and insurance-service's published keys. Out: nothing on a topic but the audit.
 */
@NullMarked
package org.weijifen.registry.insured;

import org.jspecify.annotations.NullMarked;
