package org.weijifen.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The invariants of contracts.md section 1, each over HTTP and Kafka with repetitions and
 * reordering. One scheme for all, in order, since its clock only moves forward; each test has
 * people and bodies of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InvariantsWireTest {
    private RunningScheme scheme;
    private VerdictsScenario verdicts;
    private MinutesScenario minutes;
    private ReversalScenario reversal;
    private EntitlementsScenario entitlements;
    private OnceScenario once;
    private NeverMissScenario neverMiss;
    private EffectsScenario effects;
    private IrregularityScenario irregularity;

    @BeforeAll
    void start(@TempDir Path data) {
        scheme = RunningScheme.start(data);
        scheme.at("2025-12-01T08:00:00");
        // All bodies are there from the first day: a recorder is appointed for a time to come.
        var street = new Street(scheme.api());
        verdicts = new VerdictsScenario(scheme, street);
        minutes = new MinutesScenario(scheme, street);
        reversal = new ReversalScenario(scheme, street);
        entitlements = new EntitlementsScenario(scheme, street);
        once = new OnceScenario(scheme, street);
        neverMiss = new NeverMissScenario(scheme, street);
        effects = new EffectsScenario(scheme, street);
        irregularity = new IrregularityScenario(scheme, street);
    }

    @AfterAll
    void stop() {
        scheme.close();
    }

    @AfterEach
    void everythingCouldBeTaken() {
        assertThat(scheme.wire().deadLetters()).isEmpty();
    }

    @Test
    @Order(1)
    void everyRosterLineHasExactlyTheVerdictThatTheFactsGive() {
        verdicts.holds();
    }

    @Test
    @Order(2)
    void creditedMinutesAreAFunctionOfTheSetOfFacts() {
        minutes.holds();
    }

    @Test
    @Order(3)
    void afterAFullReversalAnAccountEqualsOneThatNeverSawTheSanction() {
        reversal.holds();
    }

    @Test
    @Order(4)
    void entitlementsFollowFromTheAccountAndNoneIsGrantedTwice() {
        entitlements.holds();
    }

    @Test
    @Order(5)
    void nothingAcknowledgedIsLostAndNothingAppearsThatNobodyDid() {
        once.holds();
    }

    @Test
    @Order(6)
    void aRecordAndASanctionNeverMissEachOther() {
        neverMiss.holds();
    }

    @Test
    @Order(7)
    void aSanctionOnAPersonReachesEveryServiceAndItsReversalUndoesItEverywhere() {
        effects.holds();
    }

    @Test
    @Order(8)
    void thePatternOfARecordersDayOpensOneCaseAndPunishesNobody() {
        irregularity.holds();
    }
}
