package org.weijifen.blacklist.caseflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.blacklist.sanction.RulingAct;
import org.weijifen.blacklist.sanction.RulingAct.Kind;

/** What follows from the acts about a ruling, in their order. Pure. */
public final class RulingActs {
    private RulingActs() {}

    /**
     * Whether a stay was ordered and has not ended (domain.md V7); for whom it takes an entry down
     * say {@link Disputes}.
     */
    public static boolean isStayed(Ruling ruling) {
        RulingAct last = last(ruling, Set.of(Kind.STAY, Kind.STAY_ENDED));
        return last != null && last.kind() == Kind.STAY;
    }

    /** Whether the last appeal is for this subject, too. */
    public static boolean isAppealed(Ruling ruling, String subjectId) {
        List<String> bodies = appealedBodies(ruling);
        return bodies == null || bodies.contains(subjectId);
    }

    /** When a subject's publication was ordered: by an act of its own, or by the decision. */
    public static Instant publishedAt(Ruling ruling, String ownId, String subjectId) {
        for (RulingAct act : ruling.actsInOrder()) {
            List<String> bodies = act.bodies() == null ? List.of(ownId) : act.bodies();
            if (act.kind() == Kind.PUBLICATION && bodies.contains(subjectId)) {
                return act.at();
            }
        }
        return ruling.decidedAt();
    }

    /** The proposal of a retroactive act that waits for its confirmation. */
    static @Nullable RulingAct proposedRetroactive(Ruling ruling) {
        RulingAct last = last(ruling, Set.of(Kind.RETROACTIVE_PROPOSED, Kind.RETROACTIVE_ACT));
        return last != null && last.kind() == Kind.RETROACTIVE_PROPOSED ? last : null;
    }

    static @Nullable RulingAct proposedRepair(Ruling ruling) {
        return last(ruling, Set.of(Kind.REPAIR_PROPOSED));
    }

    /** Whom the open appeal is for; absent: all subjects of the decision. */
    static @Nullable List<String> appealedBodies(Ruling ruling) {
        RulingAct lodged = last(ruling, Set.of(Kind.APPEAL_LODGED));
        return lodged == null ? null : lodged.bodies();
    }

    /** Who ordered a publication beside the decision. */
    static Set<String> publishers(@Nullable Ruling ruling) {
        return ruling == null
                ? Set.of()
                : ruling.actsInOrder().stream()
                        .filter(a -> a.kind() == Kind.PUBLICATION)
                        .map(RulingAct::by)
                        .collect(Collectors.toSet());
    }

    /** With the document of the step or act in which the last acts were done. */
    static Ruling under(Ruling ruling, int actsBefore, @Nullable String reference) {
        List<RulingAct> acts = new ArrayList<>(ruling.actsInOrder());
        if (reference == null) {
            return ruling;
        }
        for (int i = actsBefore; i < acts.size(); i++) {
            acts.set(i, acts.get(i).under(reference));
        }
        return ruling.withActs(acts);
    }

    private static @Nullable RulingAct last(Ruling ruling, Set<Kind> kinds) {
        RulingAct last = null;
        for (RulingAct act : ruling.actsInOrder()) {
            last = kinds.contains(act.kind()) ? act : last;
        }
        return last;
    }
}
