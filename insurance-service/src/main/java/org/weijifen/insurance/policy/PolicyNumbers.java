package org.weijifen.insurance.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.weijifen.contracts.insurance.EventPolicyVersion;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.platform.port.Scan;
import org.weijifen.scheme.InsuranceTerms;
import org.weijifen.scheme.SchemePolicy;

/**
 * One number of one insurer stands for one policy: whoever records it again, for another activity,
 * says the same aggregate limit and the same begin of its years, or claims would count against
 * several (domain.md F4).
 *
 * <p>Guards against slips of the pen: of two that record other terms in the same moment both may
 * pass, and the next one is refused.
 */
final class PolicyNumbers {
    /** All that stand say the same, so one besides the own activity's tells it. */
    private static final int ENOUGH = 2;

    private final AggregateRuntime runtime;
    private final Aggregate<EventPolicy> policies;
    private final SchemePolicy scheme;

    PolicyNumbers(AggregateRuntime runtime, Aggregate<EventPolicy> policies, SchemePolicy scheme) {
        this.runtime = runtime;
        this.policies = policies;
        this.scheme = scheme;
    }

    /** What another activity, or the scheme, has under this number, if it is something else. */
    Optional<Refusal> otherTerms(String activityId, EventPolicyInput input) {
        String key = EventPolicy.keyOf(input.insurerId(), input.policyId());
        var scan = new Scan(Map.of(EventPolicyAggregate.NUMBER_KEY, key), null, null, ENOUGH);
        List<Versioned<EventPolicy>> standing = runtime.scan(policies, scan);
        return standing.stream()
                .filter(other -> !other.id().equals(activityId))
                .map(other -> other.state().newest())
                .filter(newest -> !agrees(newest, input))
                .findFirst()
                .map(PolicyNumbers::refusal)
                .or(() -> umbrella(input));
    }

    private static boolean agrees(EventPolicyVersion newest, EventPolicyInput input) {
        return newest.aggregateLimitFenPerYear() == input.aggregateLimitFenPerYear()
                && (input.aggregateLimitFenPerYear() == 0
                        || newest.validFrom().equals(input.validFrom()));
    }

    /** The umbrella's years have no first one, so its aggregate is nobody else's. */
    private Optional<Refusal> umbrella(EventPolicyInput input) {
        return scheme.versions().stream()
                .map(version -> version.insurance())
                .filter(terms -> terms.insurerId().equals(input.insurerId()))
                .filter(terms -> terms.policyId().equals(input.policyId()))
                .filter(
                        terms ->
                                terms.aggregateLimitFenPerYear() > 0
                                        || input.aggregateLimitFenPerYear() > 0)
                .findFirst()
                .map(PolicyNumbers::refusal);
    }

    private static Refusal refusal(EventPolicyVersion newest) {
        LocalDate from = newest.validFrom();
        return EventPolicyRefusals.otherTerms(
                newest.policyId(), newest.aggregateLimitFenPerYear(), from.toString());
    }

    private static Refusal refusal(InsuranceTerms terms) {
        return EventPolicyRefusals.otherTerms(
                terms.policyId(),
                terms.aggregateLimitFenPerYear(),
                Objects.toString(terms.policyYearBegins()));
    }
}
