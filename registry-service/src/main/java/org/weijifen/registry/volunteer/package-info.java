/**
 * The register of volunteers (domain.md P1, P6, V4): who is registered since when, with which
 * consents, and which sanctions stand against whom.
 *
 * <p>In: volunteer.sanctions-standing, volunteer.sanctions-ended. Out: volunteer.registered,
 * volunteer.updated, volunteer.cancelled, volunteer.reinstated.
 */
@NullMarked
package org.weijifen.registry.volunteer;

import org.jspecify.annotations.NullMarked;
