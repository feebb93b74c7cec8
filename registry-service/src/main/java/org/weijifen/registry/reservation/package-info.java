/**
 * Uniqueness across documents: a small document whose id is what must be unique (a blind index of
 * an identity, a credit code) and which names the id to be created. Whoever meets it continues with
 * that id, so a crash between the two writes is finished by the next request.
 */
@NullMarked
package org.weijifen.registry.reservation;

import org.jspecify.annotations.NullMarked;
