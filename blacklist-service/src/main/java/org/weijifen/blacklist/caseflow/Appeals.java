package org.weijifen.blacklist.caseflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.sanction.NamedBody;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.blacklist.sanction.RulingAct;
import org.weijifen.platform.aggregate.RefusedException;

/**
 * Each subject of a decision has one appeal, whatever the others did with theirs (V7, V9). Pure.
 */
final class Appeals {
    private Appeals() {}

    /**
     * Whom an appeal is for: who was asked for, or all that have not appealed yet.
     *
     * @throws RefusedException CONFLICT where one of them had its appeal, UNPROCESSABLE for a body
     *     that the decision does not name
     */
    static List<String> wanted(
            CaseFile file, Ruling ruling, @Nullable String own, @Nullable List<String> asked) {
        Set<String> had = had(file, ruling);
        List<String> all = subjects(file, ruling);
        if (asked != null) {
            SanctionRules.requireSubjects(file, asked);
        }
        List<String> wanted = new ArrayList<>(asked == null ? all : asked);
        // The subject's side that names nobody appeals for itself, too.
        List<String> must = asked != null ? asked : own != null ? List.of(own) : List.of();
        wanted.removeAll(had);
        if (wanted.isEmpty() || must.stream().anyMatch(had::contains)) {
            throw new RefusedException(ProcedureRefusals.appealedAlready());
        }
        return wanted;
    }

    static List<String> subjects(CaseFile file, Ruling ruling) {
        List<String> all = new ArrayList<>(List.of(file.subject().id()));
        ruling.namedBodies().forEach(b -> all.add(b.organizationId()));
        return all;
    }

    /** An appeal without an act is for all. What a backup has lost shows in what it changed. */
    private static Set<String> had(CaseFile file, Ruling ruling) {
        List<String> all = subjects(file, ruling);
        List<RulingAct> lodged =
                ruling.actsInOrder().stream()
                        .filter(a -> a.kind() == RulingAct.Kind.APPEAL_LODGED)
                        .toList();
        boolean answered =
                file.status() == CaseStatus.UPHELD || file.status() == CaseStatus.PARTLY_REVERSED;
        if (file.count(CaseStatus.APPEALED) > lodged.size()
                || (answered && ruling.namedBodies().isEmpty())) {
            return Set.copyOf(all);
        }
        Set<String> had = new HashSet<>();
        for (RulingAct appeal : lodged) {
            List<String> bodies = appeal.bodies();
            had.addAll(bodies == null ? all : bodies);
        }
        if (wasCut(ruling)) {
            had.add(file.subject().id());
        }
        for (NamedBody body : ruling.namedBodies()) {
            if (wasCut(body.ruling())) {
                had.add(body.organizationId());
            }
        }
        return had;
    }

    private static boolean wasCut(Ruling ruling) {
        return ruling.wasReversed()
                || Boolean.TRUE.equals(ruling.awardRestored())
                || (ruling.repairedAt() == null && !ruling.standing().equals(ruling.reached()));
    }
}
