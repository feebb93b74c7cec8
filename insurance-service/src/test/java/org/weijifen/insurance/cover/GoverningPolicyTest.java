package org.weijifen.insurance.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weijifen.contracts.insurance.CoverBasis.ALL_REGISTERED;
import static org.weijifen.contracts.insurance.CoverBasis.NAMED_EVENT;
import static org.weijifen.contracts.insurance.CoverBasis.ROSTERED_ACTIVITY;
import static org.weijifen.insurance.cover.Situation.DAY;
import static org.weijifen.insurance.cover.Situation.FILED;
import static org.weijifen.insurance.cover.Situation.event;
import static org.weijifen.insurance.cover.Situation.header;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.insurance.EventPolicyVersion;
import org.weijifen.testkit.scheme.GusuPolicy;

/** domain.md F5: an event policy overrides the umbrella, as it stood at the cut-off. */
class GoverningPolicyTest {
    private static final CoverPolicies POLICIES = new CoverPolicies(GusuPolicy.POLICY);

    @Test
    void withoutAnEventPolicyTheUmbrellaGoverns() {
        var policy = governing(FILED);
        assertThat(policy.basis()).isEqualTo(ROSTERED_ACTIVITY);
        assertThat(policy.eventPolicy()).isNull();
        assertThat(policy.terms().policyId()).isEqualTo("gusu-umbrella");
    }

    @Test
    void theNewestVersionRecordedBeforeTheCutoffGoverns() {
        var policy =
                governing(
                        FILED,
                        event(1, -60, ALL_REGISTERED, DAY, DAY),
                        event(2, -1, NAMED_EVENT, DAY, DAY),
                        event(3, 0, ROSTERED_ACTIVITY, DAY, DAY));
        assertThat(policy.basis()).isEqualTo(NAMED_EVENT);
        assertThat(policy.limits().deathFen()).isEqualTo(155_000_000);
        assertThat(policy.terms().insurerId()).isEqualTo("insurer-2");
        assertThat(policy.terms().combineDeathDisability()).isTrue();
        assertThat(policy.terms().aggregateLimitFenPerYear()).isEqualTo(375_000_000_000L);
        assertThat(policy.terms().claimDays().decide()).isEqualTo(30);
        assertThat(policy.eventPolicy().number()).isEqualTo(2);
    }

    @Test
    void whatWasRecordedFromTheCutoffOnChangesNothing() {
        assertThat(governing(FILED, event(1, 0, NAMED_EVENT, DAY, DAY)).eventPolicy()).isNull();
    }

    @Test
    void outsideItsDaysTheUmbrellaGoverns() {
        var tomorrow = event(1, -60, NAMED_EVENT, DAY.plusDays(1), DAY.plusDays(2));
        var yesterday = event(1, -60, NAMED_EVENT, DAY.minusDays(9), DAY.minusDays(1));
        var moved = header(ActivityStatus.FILED, 24 * 60, -60, true, null);
        assertThat(governing(FILED, tomorrow).eventPolicy()).isNull();
        assertThat(governing(FILED, yesterday).eventPolicy()).isNull();
        assertThat(governing(moved, tomorrow).eventPolicy()).isNotNull();
    }

    @Test
    void aBasisThatNobodyKnowsStopsTheStart() {
        assertThatThrownBy(
                        () -> new CoverPolicies(GusuPolicy.with(Map.of("coverBasis", "EVERYBODY"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EVERYBODY");
    }

    private static CoverPolicy governing(ActivityHeader header, EventPolicyVersion... versions) {
        @Nullable ToldPolicy told =
                versions.length == 0 ? null : new ToldPolicy(7, List.of(versions));
        return POLICIES.governing(header, told);
    }
}
