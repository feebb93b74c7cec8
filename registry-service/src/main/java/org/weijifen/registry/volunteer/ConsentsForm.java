package org.weijifen.registry.volunteer;

import org.jspecify.annotations.Nullable;

/**
 * The consents as they shall stand from now on; replaces what stood.
 *
 * @param insurer whether the insurer may be given the person's data
 * @param guardian the guardian's consent; left out by the association, it is withdrawn; the
 *     volunteer leaves it out always, and it stays as it is
 */
public record ConsentsForm(boolean insurer, @Nullable GuardianForm guardian) {}
