package org.weijifen.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.port.EventLog;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.testkit.simulation.ToyJars.Counting;

/** The frame proves itself on a toy: honest schedules pass, planted bugs are caught. */
class SimulationTest {
    private static final long SEED = 20_190_305;

    @Test
    void anHonestToyHoldsUnderEverySchedule() {
        Campaign.Summary summary = campaign(Counting.HONEST, SEED, 400);
        assertThat(summary.violations()).isEmpty();
        assertThat(summary.hits().values()).allMatch(hits -> hits > 20);
        assertThat(summary.hits()).containsOnlyKeys(Fault.values());
        assertThat(summary.distinctEnds()).isGreaterThan(300);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSameSeedIsTheSameSchedule(long seed) {
        Scenario toy = new ToyScenario(ToyJars.blueprint(Counting.HONEST));
        assertThat(Schedule.run(toy, seed)).isEqualTo(Schedule.run(toy, seed));
    }

    @ParameterizedTest
    @EnumSource(
            value = Counting.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HONEST"})
    void aWrongFoldIsCaught(Counting counting) {
        assertThat(campaign(counting, SEED, 200).violations()).isNotEmpty();
    }

    @Test
    void acknowledgingBeforeCommittingIsCaught() {
        var hasty = ToyJars.blueprint(Counting.HONEST).acknowledgingFirst();
        // Replaying everything at the end would hide the loss: the judge looks before it, too.
        var summary = new Campaign(new ToyScenario(hasty), SEED, 200, line -> {}).run(2);
        assertThat(summary.violations()).isNotEmpty();
    }

    /** The broker is said to have taken the letter, and never gets it. */
    @Test
    void losingDeadLettersIsCaught() {
        ServiceBlueprint<AggregateRuntime> honest = ToyJars.blueprint(Counting.HONEST);
        var careless =
                new ServiceBlueprint<>(
                        honest.definition(), honest.start(), SimulationTest::withoutLetters, false);
        var summary = new Campaign(new ToyScenario(careless), SEED, 100, line -> {}).run(2);
        assertThat(summary.violations())
                .isNotEmpty()
                .allMatch(v -> String.valueOf(v.violation()).contains("was to be parked"));
    }

    private static ServiceFrame.Ports withoutLetters(ServiceFrame.Ports ports) {
        return new ServiceFrame.Ports(
                ports.documents(),
                new LogWithoutLetters(ports.log()),
                ports.clocks(),
                ports.ids(),
                ports.meters());
    }

    private record LogWithoutLetters(EventLog log) implements EventLog {
        @Override
        public List<Boolean> send(List<LogRecord> records) {
            return records.getFirst().topic().endsWith(".dead-letters")
                    ? List.of(true)
                    : log.send(records);
        }

        @Override
        public void readToEnd(Collection<String> topics, Consumer<LogRecord> reader) {
            log.readToEnd(topics, reader);
        }
    }

    private static Campaign.Summary campaign(Counting counting, long seed, int schedules) {
        return new Campaign(
                        new ToyScenario(ToyJars.blueprint(counting)), seed, schedules, line -> {})
                .run(2);
    }
}
