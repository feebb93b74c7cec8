/**
 * This service's copy of what the public list must know of a person: since when of age, and no more
 * (domain.md P6, V8). In: {@code volunteer.*}. Out: nothing.
 */
@NullMarked
package org.weijifen.blacklist.person;

import org.jspecify.annotations.NullMarked;
