/**
 * Activities, their filing with the association and their rosters (domain.md F1, F2, F8).
 *
 * <p>In: HTTP; sanctions on persons by way of package reaction. Out: {@code activity.activities}
 * (filed, roster-changed, rescheduled, roster-sealed, returned, cancelled, completed).
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.activity.filing;
