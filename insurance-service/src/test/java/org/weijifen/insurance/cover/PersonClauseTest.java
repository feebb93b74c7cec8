package org.weijifen.insurance.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.insurance.cover.Situation.ALWAYS;
import static org.weijifen.insurance.cover.Situation.DAY;
import static org.weijifen.insurance.cover.Situation.FILED;
import static org.weijifen.insurance.cover.Situation.adult;
import static org.weijifen.insurance.cover.Situation.ahead;
import static org.weijifen.insurance.cover.Situation.child;
import static org.weijifen.insurance.cover.Situation.header;
import static org.weijifen.insurance.cover.Situation.onTime;
import static org.weijifen.insurance.cover.Situation.passed;
import static org.weijifen.insurance.cover.Situation.period;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.insurance.person.PersonFacts;

/** domain.md F3, F6, F8, trap 10: the person's conditions hold alike under every basis. */
class PersonClauseTest {
    private static final ActivityHeader LATER_START =
            header(ActivityStatus.FILED, 300, -60, true, null);

    static Stream<Arguments> persons() {
        return Arrays.stream(CoverBasis.values()).flatMap(PersonClauseTest::under);
    }

    private static Stream<Arguments> under(CoverBasis basis) {
        return Stream.of(
                at(basis, "nobody registered the id", null, "REFUSED UNKNOWN_PERSON"),
                at(
                        basis,
                        "registered after the cut-off",
                        adult(List.of(period(1, null)), ALWAYS),
                        "REFUSED UNKNOWN_PERSON"),
                at(
                        basis,
                        "registered at the cut-off",
                        adult(List.of(period(0, null)), ALWAYS),
                        "ISSUED"),
                at(
                        basis,
                        "registration cancelled at the cut-off",
                        adult(List.of(period(-900, 0)), ALWAYS),
                        "ENDED NOT_ACTIVE"),
                at(
                        basis,
                        "registration cancelled after the start: cover stays",
                        adult(List.of(period(-900, 1)), ALWAYS),
                        "ISSUED"),
                at(
                        basis,
                        "registration cancelled before the filing",
                        adult(List.of(period(-900, -100)), ALWAYS),
                        "REFUSED NOT_ACTIVE"),
                at(basis, "never consented", adult(ALWAYS, List.of()), "REFUSED NO_CONSENT"),
                at(
                        basis,
                        "consent withdrawn before the cut-off",
                        adult(ALWAYS, List.of(period(-900, -1))),
                        "ENDED NO_CONSENT"),
                at(
                        basis,
                        "consent given after the cut-off",
                        adult(ALWAYS, List.of(period(1, null))),
                        "REFUSED NO_CONSENT"),
                at(
                        basis,
                        "17 without the guardian's consent",
                        child(null, null, DAY.plusDays(1), List.of()),
                        "REFUSED NO_GUARDIAN_CONSENT"),
                at(basis, "18 on the day", child(null, null, DAY, List.of()), "ISSUED"),
                at(
                        basis,
                        "guardian's consent withdrawn",
                        child(null, null, DAY.plusYears(4), List.of(period(-900, -10))),
                        "ENDED NO_GUARDIAN_CONSENT"));
    }

    private static Arguments at(
            CoverBasis basis, String name, @Nullable PersonFacts person, String expected) {
        return Arguments.of(basis, name, person, expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("persons")
    void verdictAfterTheCutoff(
            CoverBasis basis, String name, @Nullable PersonFacts person, String expected) {
        assertThat(passed(basis, FILED, onTime(basis), person)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void aRegistrationCancelledBeforeAStartThatWasMovedLaterEndsCover(CoverBasis basis) {
        var left = adult(List.of(period(-900, 299), period(299, null)), ALWAYS);
        assertThat(passed(basis, LATER_START, onTime(basis), left)).isEqualTo("ENDED NOT_ACTIVE");
    }

    @ParameterizedTest
    @EnumSource
    void beforeTheCutoffTheVerdictFollowsTheFactsAsTheyAreNow(CoverBasis basis) {
        Listed listed = onTime(basis);
        assertThat(ahead(basis, FILED, listed, adult())).isEqualTo("ISSUED");
        assertThat(ahead(basis, FILED, listed, adult(List.of(period(-900, -20)), ALWAYS)))
                .isEqualTo("ENDED NOT_ACTIVE");
        assertThat(ahead(basis, FILED, listed, adult(List.of(period(-900, -80)), ALWAYS)))
                .isEqualTo("REFUSED NOT_ACTIVE");
    }

    /** A sanction on the organiser is no fact that cover knows: no rule reads organisers (F6). */
    @ParameterizedTest
    @EnumSource
    void whoOrganizesChangesNothing(CoverBasis basis) {
        var other =
                new ActivityHeader(
                        FILED.status(),
                        List.of("org-sanctioned"),
                        FILED.title(),
                        FILED.place(),
                        FILED.startsAt(),
                        FILED.endsAt(),
                        FILED.cutoffAt(),
                        FILED.filedAt(),
                        true,
                        null);
        assertThat(passed(basis, other, onTime(basis), adult())).isEqualTo("ISSUED");
    }
}
