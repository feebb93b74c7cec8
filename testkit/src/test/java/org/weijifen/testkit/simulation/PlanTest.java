package org.weijifen.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "faults=none",
                "faults=CRASH#3,REDELIVERY#7",
                "skip=case0:*",
                "faults=STALL#1;skip=case0:*,organizer1:4-,register:2,register:5-7",
                "calm=1-",
                "skip=case0:*;calm=1-500,720-"
            })
    void aPlanIsItsText(String text) {
        assertThat(Plan.parse(text)).hasToString(text);
        assertThat(Plan.parse(Plan.parse(text).toString())).isEqualTo(Plan.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "faults=",
                "faults=CRASH",
                "faults=FIRE#1",
                "skip=x",
                "skip=x:",
                "calm=",
                "calm=5"
            })
    void otherTextIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Plan.parse(text));
    }

    @Test
    void strikesAreNumberedPerFault() {
        FaultFilter filter = Plan.parse("faults=CRASH#2,STALL#1").filter();
        assertThat(filter.allows(Fault.CRASH, 1)).isFalse();
        assertThat(filter.allows(Fault.STALL, 2)).isTrue();
        assertThat(filter.allows(Fault.CRASH, 3)).isTrue();
        assertThat(filter.allows(Fault.STALL, 4)).isFalse();
        assertThat(Plan.WHOLE.filter().allows(Fault.CRASH, 1)).isTrue();
    }

    @Test
    void skipsSayWhichRequestsAreNotSent() {
        WorkloadLimit limit = Plan.parse("skip=a:*,b:3-,c:2,d:2-4").limit();
        assertThat(limit.allows("a", 1)).isFalse();
        assertThat(limit.allows("b", 2)).isTrue();
        assertThat(limit.allows("b", 300)).isFalse();
        assertThat(limit.allows("c", 2)).isFalse();
        assertThat(limit.allows("c", 3)).isTrue();
        assertThat(limit.allows("d", 4)).isFalse();
        assertThat(limit.allows("d", 5)).isTrue();
        assertThat(limit.allows("e", 1)).isTrue();
    }

    @Test
    void theKindOfAViolationHasNoIdsAndNumbers() {
        assertThat(ViolationKind.of("cover of 0a9x in 7k2: model Optional[true], insurance null"))
                .isEqualTo("cover of # in #: model Optional");
        assertThat(ViolationKind.of("jars hold {jar0=5}, not {jar0=7}")).isEqualTo("jars hold");
    }
}
