/**
 * Registering a person (domain.md P1): checks the form, finds the same person twice by a blind
 * index, seals the personal data, and creates the volunteer.
 */
@NullMarked
package org.weijifen.registry.registration;

import org.jspecify.annotations.NullMarked;
