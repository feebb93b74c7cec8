package org.weijifen.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.embedded.FreePorts;
import org.weijifen.platform.aggregate.Revisions;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.kafka.KafkaEventLog;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.scheme.ContractCatalog;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.testkit.harness.Await;
import tools.jackson.databind.JsonNode;

/**
 * {@code kill -9} while a sanction is being carried out, and again while it is being lifted: after
 * the restart exactly the records of its window are suppressed, then none.
 */
final class SanctionKillRounds {
    private static final int MONTHS = 24;
    private static final Duration LENGTH = Duration.ofHours(2);
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final EventCodec OTHERS =
            new EventCodec("/weijifen/gusu-2019/activity-service", ContractCatalog.all());

    private final Random random;
    private final int records;
    private final int gatewayPort = FreePorts.next();
    private final int brokerPort = FreePorts.next();
    private final YearMonth first = SchemeCalendar.monthOf(Instant.now()).plusMonths(2);
    private int midway;
    private int wrong;
    private int repeats;
    private int toldAnew;

    SanctionKillRounds(long seed, int records) {
        random = new Random(seed);
        this.records = records;
    }

    /**
     * What the rounds saw.
     *
     * @param midway kills that met a sanction partly carried out
     * @param wrong records that are suppressed and should not be, or the other way round
     * @param repeats byte-identical ones
     * @param toldAnew facts told twice otherwise
     */
    record Result(int rounds, int midway, int wrong, int repeats, int toldAnew) {}

    Result run(Path data, int rounds) throws InterruptedException {
        for (int round = 1; round <= rounds; round++) {
            String unit = "unit-kill-" + round;
            String caseId;
            String sanctionId;
            try (var quickstart = start(data)) {
                seed(unit);
                quickstart.awaitIdle(LIMIT);
                caseId = KilledCase.noticed(quickstart.api(), unit);
                sanctionId =
                        KilledCase.decide(quickstart.api(), caseId, SchemeCalendar.startOf(first));
                killMidway(quickstart, sanctionId);
            }
            try (var quickstart = start(data)) {
                judge(quickstart, unit, sanctionId, LENGTH.toMinutes());
                KilledCase.reverse(quickstart.api(), caseId);
                killMidway(quickstart, sanctionId);
            }
            try (var quickstart = start(data)) {
                judge(quickstart, unit, sanctionId, 0);
            }
            System.out.printf("round %d: %s%n", round, result(round));
        }
        return result(rounds);
    }

    private Result result(int rounds) {
        return new Result(rounds, midway, wrong, repeats, toldAnew);
    }

    private QuickstartProcess start(Path data) {
        return QuickstartProcess.start(data, gatewayPort, brokerPort);
    }

    private KafkaEventLog log() {
        return new KafkaEventLog(Map.of("bootstrap.servers", "127.0.0.1:" + brokerPort));
    }

    /** Verified before the decision, on days that its window will cover. */
    private void seed(String unit) {
        List<LogRecord> told = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            HoursVerified event = event(unit, i);
            told.add(OTHERS.toRecord(OTHERS.toEntry(event, event.recordId(), 0, 1, null, 0)));
        }
        try (var log = log()) {
            if (log.send(told).contains(false)) {
                throw new IllegalStateException("the log did not take the records");
            }
        }
    }

    private HoursVerified event(String unit, int number) {
        YearMonth month = first.plusMonths(number % MONTHS);
        Instant start = SchemeCalendar.startOf(month.atDay(1 + number % 28));
        var interval = new Interval(start, start.plus(LENGTH));
        return new HoursVerified(
                Revisions.of(1, 1),
                interval.endsAt(),
                unit + "-r-" + number,
                unit + "-v-" + number % Math.max(1, records / 10),
                unit + "-a-" + month,
                List.of(unit),
                unit,
                List.of(interval),
                "COMMUNITY_SERVICE",
                interval.endsAt(),
                interval.endsAt(),
                false,
                List.of(month.toString()),
                List.of(unit));
    }

    /** As soon as some part, drawn at random, of the records has been reached. */
    private void killMidway(QuickstartProcess quickstart, String sanctionId)
            throws InterruptedException {
        long reached = 1 + random.nextInt(Math.max(1, records * 2 / 3));
        var last = new JsonNode[1];
        Await.until(
                "records are reached",
                () -> {
                    last[0] =
                            quickstart
                                    .api()
                                    .get(KilledCase.OFFICER, "/api/v1/sanctions/" + sanctionId)
                                    .body();
                    return last[0].path("recordsReached").asLong() >= reached
                            || last[0].path("monthsToDo").asInt() == 0;
                },
                LIMIT);
        quickstart.kill();
        midway += last[0].path("monthsToDo").asInt() > 0 ? 1 : 0;
    }

    private void judge(QuickstartProcess quickstart, String unit, String sanctionId, long minutes) {
        quickstart.awaitIdle(LIMIT);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < records; i++) {
            ids.add(unit + "-r-" + i);
        }
        try (var log = log()) {
            var topic = SuppressionTopic.read(log, unit);
            wrong += topic.wrong(ids, sanctionId, minutes);
            repeats += topic.repeats();
            toldAnew += topic.toldAnew();
        }
        JsonNode sanction =
                quickstart.api().get(KilledCase.OFFICER, "/api/v1/sanctions/" + sanctionId).body();
        wrong += sanction.path("monthsToDo").asInt(-1) == 0 ? 0 : 1;
        wrong += sanction.path("recordsReached").asLong() == records ? 0 : 1;
    }

    /** Arguments: {@code --rounds N [--seed S] [--records N]}. */
    public static void main(String[] args) throws Exception {
        int rounds = 10;
        int records = 8_000;
        long seed = 1;
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--rounds" -> rounds = Integer.parseInt(args[i + 1]);
                case "--records" -> records = Integer.parseInt(args[i + 1]);
                case "--seed" -> seed = Long.parseLong(args[i + 1]);
                default -> throw new IllegalArgumentException(args[i]);
            }
        }
        Path data = Files.createTempDirectory("weijifen-kill");
        Result result = new SanctionKillRounds(seed, records).run(data, rounds);
        System.out.println("sanction kill: " + result);
        System.exit(result.wrong() + result.toldAnew() == 0 ? 0 : 1);
    }
}
