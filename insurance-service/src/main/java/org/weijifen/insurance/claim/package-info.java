/**
 * Claims (domain.md F4, F7, X12): from the first letter to the last payment, within the statutory
 * clocks and never above a limit (ADR 0022). A claim says that somebody was hurt: person, injury
 * and texts stay in this service's database and go to the parties only.
 *
 * <p>In: commands over HTTP; events of {@code activity.activities} and {@code registry.volunteers}
 * after the covers have heard them; deadlines of the clocks. Out, on {@code insurance.claims}:
 * amounts and status.
 */
@NullMarked
package org.weijifen.insurance.claim;

import org.jspecify.annotations.NullMarked;
