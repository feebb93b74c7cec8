package org.weijifen.simulation;

import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.reward.shadow.SuppressedHours;
import org.weijifen.reward.shadow.SuppressedHours.SanctionLine;
import org.weijifen.testkit.simulation.Violation;

/**
 * The statement of suppressed hours adds up with the model, names every sanction as the officers
 * left it, and its "without" is the account that never saw one.
 */
final class StatementJudge {
    private final District district;
    private final Facts facts;

    StatementJudge(District district, Facts facts) {
        this.district = district;
        this.facts = facts;
    }

    void judge(String volunteerId, HoursModel.Account model, String what) {
        SuppressedHours said = district.reward.insist(m -> m.readSuppressedHours().of(volunteerId));
        Seen.count("statement_items", said.items().size());
        Violation.unless(
                said.totals().creditedMinutes() == model.creditedMinutes()
                        && said.totals().suppressedMinutes() == model.suppressedMinutes()
                        && said.now().tier() == model.tier()
                        && said.items().isEmpty() == (model.suppressedMinutes() == 0),
                "statement " + said + ", " + what);
        Facts never = facts;
        for (var sanction : facts.sanctions.entrySet()) {
            if (sanction.getValue().subject.kind() != SubjectKind.VOLUNTEER) {
                never = never.without(sanction.getKey());
            }
        }
        HoursModel.Account unsanctioned = new HoursModel(never).of(volunteerId);
        Violation.unless(
                said.withoutSanctions().creditedMinutes() == unsanctioned.creditedMinutes()
                        && said.withoutSanctions().tier() == unsanctioned.tier(),
                "statement " + said + ", without sanctions " + unsanctioned + ", " + what);
        for (SanctionLine line : said.sanctions()) {
            String caseId = line.caseId();
            SanctionFacts sanction = caseId == null ? null : sanction(caseId, line.sanctionId());
            if (sanction != null && sanction.isNamed()) {
                Seen.count("statement_lines_of_named_bodies", 1);
            }
            Violation.unless(
                    sanction != null
                            && sanction.isOn(String.valueOf(line.organizationId()))
                            && line.violationClass() != null
                            && line.windows().equals(sanction.standing),
                    "statement's " + line + " should be " + sanction + ", " + what);
        }
    }

    /** A decision sanctions its case's subject and the bodies that it names. */
    private @Nullable SanctionFacts sanction(String caseId, String sanctionId) {
        return facts.sanctionsOf(caseId).stream()
                .filter(s -> s.sanctionId.equals(sanctionId))
                .findFirst()
                .orElse(null);
    }
}
