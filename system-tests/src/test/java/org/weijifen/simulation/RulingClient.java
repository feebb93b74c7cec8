package org.weijifen.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.weijifen.blacklist.caseflow.CaseCommand;
import org.weijifen.blacklist.caseflow.SanctionCommand;
import org.weijifen.contracts.blacklist.SubjectKind;

/** What officers do about a ruling after the decision (domain.md V6 to V9). */
final class RulingClient {
    private final CaseClient officers;
    private final Facts facts;
    private final Rulings rulings;
    private final SplittableRandom random;
    private final String caseId;

    RulingClient(
            CaseClient officers,
            Facts facts,
            Rulings rulings,
            SplittableRandom random,
            String caseId) {
        this.officers = officers;
        this.facts = facts;
        this.rulings = rulings;
        this.random = random;
        this.caseId = caseId;
    }

    /** For all subjects or for one of them. */
    void reachBack(SanctionFacts own) {
        List<SanctionFacts> all = facts.sanctionsOf(caseId);
        List<SanctionFacts> some = some(all);
        List<String> bodies = some.size() == all.size() ? null : ids(some);
        Instant from = rulings.earlier(own);
        officers.advance(
                CaseClient.ASSOCIATION,
                now -> new SanctionCommand.ProposeRetroactive("earlier", from, "note", bodies));
        officers.advance(
                        CaseClient.DECIDER,
                        now -> new SanctionCommand.ConfirmRetroactive("so it was", "note"))
                .ifPresent(accepted -> some.forEach(s -> s.reachBack(from)));
    }

    /** Each subject's on its own. */
    void publish() {
        for (SanctionFacts sanction : facts.sanctionsOf(caseId)) {
            String body = sanction.isNamed() ? sanction.subject.id() : null;
            Rulings.OrderDraft draft = rulings.order(sanction);
            officers.advance(
                            CaseClient.DECIDER,
                            now -> new SanctionCommand.Publish("why", draft.at(now), body))
                    .map(accepted -> (SanctionCommand.Publish) accepted.answer())
                    .ifPresent(publish -> sanction.order = publish.order());
        }
    }

    void appeal() {
        List<SanctionFacts> all = facts.sanctionsOf(caseId);
        List<SanctionFacts> some = some(all);
        List<String> bodies = some.size() == all.size() ? null : ids(some);
        officers.advance(
                CaseClient.ASSOCIATION, now -> new CaseCommand.Appeal("reason", null, bodies));
    }

    /** Those that the open appeal is for. */
    List<SanctionFacts> appealed() {
        List<String> bodies = facts.cases.get(caseId).appealedBodies;
        return facts.sanctionsOf(caseId).stream()
                .filter(s -> bodies == null || bodies.contains(s.subject.id()))
                .toList();
    }

    /** The one that begins last: what lies inside it lies inside the others. */
    SanctionFacts narrowest(List<SanctionFacts> sanctions) {
        return sanctions.stream()
                .max(Comparator.comparing(s -> s.standing.getFirst().from()))
                .orElseThrow();
    }

    void stay() {
        Facts.Case c = facts.cases.get(caseId);
        officers.advance(CaseClient.DECIDER, now -> new SanctionCommand.Stay("it may be wrong"))
                .ifPresent(
                        accepted -> {
                            c.stayed = true;
                            facts.sanctionsOf(caseId).forEach(s -> s.everStayed = true);
                        });
        if (random.nextInt(3) == 0) {
            officers.advance(CaseClient.DECIDER, now -> new SanctionCommand.EndStay("it is not"))
                    .ifPresent(accepted -> c.stayed = false);
        }
    }

    void repair() {
        officers.advance(
                CaseClient.ASSOCIATION, now -> new SanctionCommand.ProposeRepair("mended"));
        officers.advance(CaseClient.HEARER, now -> new SanctionCommand.Repair("agreed"))
                .ifPresent(
                        accepted ->
                                facts.sanctionsOf(caseId).stream()
                                        .filter(s -> !s.isReversed())
                                        .forEach(s -> s.repair(accepted.at())));
    }

    private List<SanctionFacts> some(List<SanctionFacts> all) {
        if (all.getFirst().subject.kind() == SubjectKind.VOLUNTEER || random.nextBoolean()) {
            return all;
        }
        List<SanctionFacts> one = new ArrayList<>();
        one.add(all.get(random.nextInt(all.size())));
        return one;
    }

    private static List<String> ids(List<SanctionFacts> sanctions) {
        return sanctions.stream().map(s -> s.subject.id()).toList();
    }
}
