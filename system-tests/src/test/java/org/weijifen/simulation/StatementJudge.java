package org.weijifen.simulation;

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
            SanctionFacts sanction = caseId == null ? null : facts.sanctions.get(caseId);
            Violation.unless(
                    sanction != null
                            && sanction.isOn(String.valueOf(line.organizationId()))
                            && line.violationClass() != null
                            && line.windows().equals(sanction.standing),
                    "statement's " + line + " should be " + sanction + ", " + what);
        }
    }
}
