/**
 * Copies of other services' facts that filing and recording need: persons, recorders' appointments,
 * organisations' sanctions. An id that is not known yet is never a reason to refuse.
 *
 * <p>In: registry.volunteers, registry.organizations, blacklist.cases, blacklist.volunteer-cases.
 * Out: nothing; the packages filing and record act on what is kept here.
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.activity.standing;
