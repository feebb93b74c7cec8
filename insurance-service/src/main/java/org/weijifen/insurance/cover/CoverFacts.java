package org.weijifen.insurance.cover;

import java.time.Instant;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.activity.RosterHash;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.insurance.cover.Cover.Seal;

/**
 * How facts come together in a cover: of each snapshot the newest, by revision, so that any order
 * and any repetition end in the same facts. Then the rules judge every line anew.
 */
final class CoverFacts {

    private CoverFacts() {}

    /** The cover after the news; equal to the old one where nothing is new. */
    static Cover fold(@Nullable Cover cover, CoverNews news, CoverPolicies policies) {
        Cover before = cover == null ? Cover.UNKNOWN : cover;
        var draft = new CoverDraft(before);
        news.events().forEach(e -> draft.tell(e));
        news.policies().forEach(p -> draft.tell(p));
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
        var draft = new CoverDraft(cover);
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
        CoverPolicy policy = policies.governing(header, facts.eventPolicy());
        var draft = new CoverDraft(facts);
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
        return line.isListed()
                ? line.judged(
                        CoverRules.verdict(header, line.listed(), line.person(), policy, cutoff))
                : line;
    }

    private static Cover.Terms termsOf(ActivityHeader header, CoverPolicy policy) {
        return new Cover.Terms(
                header.startsAt(),
                header.endsAt(),
                policy.basis(),
                policy.version(),
                policy.eventPolicy());
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
                ? roster != null && ListClause.onTimeAtCutoff(roster, cutoffAt)
                : atSeal;
    }
}
