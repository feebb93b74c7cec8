package org.weijifen.insurance.policy;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weijifen.insurance.cover.FindCutoff;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Outcome;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.platform.web.EntityTags;
import org.weijifen.scheme.SchemePolicy;

/** Records the event policy of an activity, known here already or not (domain.md F5). */
public final class RecordEventPolicy {
    private final AggregateRuntime runtime;
    private final Aggregate<EventPolicy> policies;
    private final FindCutoff cutoffs;
    private final SchemePolicy scheme;
    private final PolicyNumbers numbers;

    public RecordEventPolicy(
            AggregateRuntime runtime,
            Aggregate<EventPolicy> policies,
            FindCutoff cutoffs,
            SchemePolicy scheme) {
        this.runtime = runtime;
        this.policies = policies;
        this.cutoffs = cutoffs;
        this.scheme = scheme;
        numbers = new PolicyNumbers(runtime, policies, scheme);
    }

    /**
     * @param ifMatch the ETag that the caller saw; absent means any version, or none yet
     * @throws RefusedException CONFLICT from the activity's cut-off on, as far as it is known here;
     *     what was recorded later all the same governs nothing; CONFLICT too for a number that
     *     stands with another aggregate
     */
    public Outcome<EventPolicy> record(
            String activityId, EventPolicyInput input, @Nullable String ifMatch, Act act) {
        int most = scheme.at(act.now()).rosterLinesMax();
        if (input.volunteerIds().size() > most) {
            throw new RefusedException(EventPolicyRefusals.tooLong(most));
        }
        Versioned<EventPolicy> seen = runtime.get(policies, activityId);
        Optional<Refusal> otherTerms = numbers.otherTerms(activityId, input);
        boolean closed =
                cutoffs.of(activityId).map(cutoff -> passed(cutoff, act.now())).orElse(false);
        return runtime.execute(
                policies,
                activityId,
                act,
                // Asked here, so that a repeat of a won request gets its first answer.
                state -> {
                    Optional<Refusal> refusal =
                            otherVersion(ifMatch, seen, state).or(() -> otherTerms);
                    return refusal.isPresent()
                            ? Decision.refuse(refusal.get())
                            : EventPolicyRules.record(state, input, closed, act.now());
                },
                state -> EventPolicyView.of(activityId, state));
    }

    private static boolean passed(Instant cutoff, Instant now) {
        return !now.isBefore(cutoff);
    }

    private static Optional<Refusal> otherVersion(
            @Nullable String ifMatch,
            @Nullable Versioned<EventPolicy> seen,
            @Nullable EventPolicy state) {
        if (ifMatch == null) {
            return Optional.empty();
        }
        try {
            EntityTags.check(ifMatch, seen == null ? 0 : seen.version());
        } catch (RefusedException e) {
            return Optional.of(e.refusal());
        }
        return seen == null || !seen.state().equals(state)
                ? Optional.of(EventPolicyRefusals.changedMeanwhile())
                : Optional.empty();
    }
}
