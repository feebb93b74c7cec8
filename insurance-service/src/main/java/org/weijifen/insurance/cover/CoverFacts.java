package org.weijifen.insurance.cover;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.activity.ActivityEvent;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.activity.ActivityHeaderEvent;
import org.weijifen.contracts.activity.ActivityRosterSealed;
import org.weijifen.contracts.activity.RosterHash;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.insurance.cover.Cover.Seal;
import org.weijifen.insurance.person.PersonFacts;
import org.weijifen.insurance.person.RememberPerson;

/**
 * How facts come together in a cover: of each snapshot the newest, by revision, so that any order
 * and any repetition end in the same facts. Then the rules judge every line anew.
 */
final class CoverFacts {

    private CoverFacts() {}

    /** The cover after the news; equal to the old one where nothing is new. */
    static Cover fold(@Nullable Cover cover, CoverNews news, CoverPolicies policies) {
        Cover before = cover == null ? Cover.UNKNOWN : cover;
        var draft = new Draft(before);
        news.events().forEach(draft::tell);
        news.people().forEach(draft::meet);
        return draft.changed() ? judge(before, draft.cover(), policies) : before;
    }

    /** The cut-off has passed: known time reaches it, wherever the reader's clock stands. */
    static Cover passCutoff(Cover cover, Instant now, CoverPolicies policies) {
        ActivityHeader header = cover.header();
        if (header == null
                || now.isBefore(header.cutoffAt())
                || cover.cutoff() == CoverRules.Cutoff.PASSED) {
            return cover;
        }
        var draft = new Draft(cover);
        draft.knownAt = header.cutoffAt();
        return judge(cover, draft.cover(), policies);
    }

    /** What the facts of a cover give; the cover itself tells what was announced. */
    static Cover judge(Cover announced, CoverPolicies policies) {
        return judge(announced, announced, policies);
    }

    private static Cover judge(Cover before, Cover facts, CoverPolicies policies) {
        ActivityHeader header = facts.header();
        if (header == null) {
            return facts;
        }
        CoverPolicy policy = policies.at(header.startsAt());
        var draft = new Draft(facts);
        draft.lines.replaceAll((_, line) -> judged(header, line, policy, facts.cutoff()));
        draft.terms = termsOf(header, policy);
        draft.bordereau = facts.bordereau() == null ? agreed(facts) : facts.bordereau();
        Cover after = draft.cover();
        if (before.bordereau() != null && !CoverChanges.between(before, after).isEmpty()) {
            draft.endorsements++;
            return draft.cover();
        }
        return after;
    }

    private static CoverLine judged(
            ActivityHeader header, CoverLine line, CoverPolicy policy, CoverRules.Cutoff cutoff) {
        RosterLine roster = line.line();
        return roster == null
                ? line
                : line.judged(CoverRules.verdict(header, roster, line.person(), policy, cutoff));
    }

    private static Cover.Terms termsOf(ActivityHeader header, CoverPolicy policy) {
        CoverBasis basis = policy.basis();
        return new Cover.Terms(header.startsAt(), header.endsAt(), basis, policy.version());
    }

    /** The activity's seal, if the own on-time lines are the ones it sealed (F8). */
    private static @Nullable Seal agreed(Cover facts) {
        ActivityHeader header = facts.header();
        if (facts.seal() == null || header == null) {
            return null;
        }
        var onTime = new TreeSet<String>();
        facts.lines()
                .forEach(
                        (id, line) -> {
                            if (sealable(line, header.cutoffAt())) {
                                onTime.add(id);
                            }
                        });
        var own = new Seal(onTime.size(), RosterHash.of(onTime));
        return own.equals(facts.seal()) ? own : null;
    }

    private static boolean sealable(CoverLine line, Instant cutoffAt) {
        Boolean atSeal = line.onTimeAtSeal();
        RosterLine roster = line.line();
        return atSeal == null
                ? roster != null && CoverRules.onTimeAtCutoff(roster, cutoffAt)
                : atSeal;
    }

    /** A cover in the making; lives inside one fold. */
    private static final class Draft {
        private final Cover from;
        private final Map<String, CoverLine> lines;
        private @Nullable ActivityHeader header;
        private long headerRevision;
        private @Nullable Seal seal;
        private @Nullable Seal bordereau;
        private Cover.@Nullable Terms terms;
        private int endorsements;
        private Instant knownAt;

        Draft(Cover from) {
            this.from = from;
            lines = new TreeMap<>(from.lines());
            header = from.header();
            headerRevision = from.headerRevision();
            seal = from.seal();
            bordereau = from.bordereau();
            terms = from.terms();
            endorsements = from.endorsements();
            knownAt = from.knownAt();
        }

        void tell(ActivityEvent event) {
            if (event instanceof ActivityHeaderEvent told && told.revision() > headerRevision) {
                header = told.header();
                headerRevision = told.revision();
            }
            for (RosterLine line : RememberPerson.linesOf(event)) {
                change(line.volunteerId(), l -> l.told(line, event.revision()));
            }
            if (event instanceof ActivityRosterSealed sealed) {
                seal = new Seal(sealed.lineCount(), sealed.sha256());
                boolean stood = sealed.header().stoodFiledAtCutoff();
                Instant cutoffAt = sealed.header().cutoffAt();
                for (RosterLine line : sealed.lines()) {
                    boolean onTime = stood && CoverRules.onTimeAtCutoff(line, cutoffAt);
                    change(line.volunteerId(), l -> l.sealed(onTime));
                }
            }
            learn(event.occurredAt());
        }

        void meet(String volunteerId, PersonFacts person) {
            change(volunteerId, line -> line.met(person));
            learn(person.knownAt());
        }

        private void change(String volunteerId, UnaryOperator<CoverLine> news) {
            CoverLine line = lines.getOrDefault(volunteerId, CoverLine.UNKNOWN);
            lines.put(volunteerId, news.apply(line));
        }

        private void learn(Instant at) {
            knownAt = at.isAfter(knownAt) ? at : knownAt;
        }

        boolean changed() {
            return !cover().equals(from);
        }

        Cover cover() {
            return new Cover(
                    header, headerRevision, lines, seal, bordereau, terms, endorsements, knownAt);
        }
    }
}
