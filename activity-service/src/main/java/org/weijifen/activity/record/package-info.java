/**
 * Service records: entered by a recorder, verified by somebody else, corrected as new revisions,
 * withdrawn (domain.md H1, H2, H6, H10, H11, V4).
 *
 * <p>In: HTTP; sanctions that call records falsified, by way of package reaction. Out: {@code
 * activity.hours} (verified, withdrawn); entries are noted in package irregularity.
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.activity.record;
