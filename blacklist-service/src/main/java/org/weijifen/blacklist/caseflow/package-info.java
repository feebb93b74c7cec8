/**
 * A case against a unit, an organisation or a volunteer, from the report to the appeal's decision
 * (domain.md V7): who took which step, when and why. The association investigates, the civilisation
 * office decides, other persons hear the appeal. The subject answers the notice, asks for a
 * hearing, appeals, objects to the published entry; clocks in working days tell what is due (ADR
 * 0024).
 *
 * <p>Out: {@code violation.reported} on blacklist.cases (never for a person). What a ruling causes
 * is carried out by package {@code work}.
 */
@NullMarked
package org.weijifen.blacklist.caseflow;

import org.jspecify.annotations.NullMarked;
