package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.weijifen.blacklist.Policies;
import org.weijifen.blacklist.caseflow.CaseCommand;
import org.weijifen.blacklist.caseflow.CaseFile;
import org.weijifen.blacklist.caseflow.ProcedureCommand;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.activity.HoursEvent;
import org.weijifen.contracts.blacklist.HoursSuppressed;
import org.weijifen.contracts.blacklist.SuppressionEvent;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.testkit.memory.CrashingDocuments;
import org.weijifen.testkit.memory.CrashingDocuments.Fate;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.memory.InMemoryDocuments.Backup;

/** One seeded schedule over the module; a losing one loses its database on the way. */
final class ConvergenceRun {
    private final Random random;
    private final Schedule schedule;
    private final InMemoryDocuments database = new InMemoryDocuments();
    private final CrashingDocuments documents;
    private final BlacklistRig rig;
    private final List<List<HoursEvent>> batches = new ArrayList<>();
    private final List<Step> caseSteps = new ArrayList<>();
    private final Map<String, String> sanctionOfCase = new HashMap<>();
    int crashes;
    int losses;
    private final boolean losing;
    private Backup backup;
    private boolean caseStepRuns;
    private boolean rivalRuns;
    private boolean recovering;
    int recoveredBeside;

    /**
     * One step of a case.
     *
     * @param number counts from 1
     * @param told whether an event tells of it
     */
    private record Step(String caseId, int number, boolean told, Runnable action) {}

    ConvergenceRun(long seed, boolean losing) {
        this.losing = losing;
        random = new Random(seed);
        schedule = new Schedule(random, 3 + random.nextInt(10), 1 + random.nextInt(4));
        documents = new CrashingDocuments(database, _ -> fate(), () -> random.nextInt(4) > 0);
        rig =
                new BlacklistRig(
                        Schedule.START,
                        documents,
                        Policies.with(PolicyVersion.SanctionWindow.MONTHS_24, Schedule.MONTHS));
        backup = database.backup();
        cutIntoBatches();
        List<List<Step>> queues = new ArrayList<>();
        schedule.cases.forEach(c -> queues.add(stepsOf(c)));
        while (!queues.isEmpty()) {
            List<Step> queue = queues.get(random.nextInt(queues.size()));
            caseSteps.add(queue.removeFirst());
            queues.removeIf(List::isEmpty);
        }
    }

    private void cutIntoBatches() {
        List<HoursEvent> deck = new ArrayList<>(schedule.hours);
        for (HoursEvent event : schedule.hours) {
            if (random.nextInt(3) == 0) {
                deck.add(event);
            }
        }
        Collections.shuffle(deck, random);
        while (!deck.isEmpty()) {
            int size = Math.min(deck.size(), 1 + random.nextInt(5));
            batches.add(List.copyOf(deck.subList(0, size)));
            deck.subList(0, size).clear();
        }
    }

    private List<Step> stepsOf(Schedule.Case c) {
        String caseId = DerivedIds.of("case", c.key());
        sanctionOfCase.put(c.key(), DerivedIds.of("sanction", caseId));
        List<Step> steps = new ArrayList<>();
        Runnable report = () -> rig.report(c.key(), BlacklistRig.organization(c.organizationId()));
        steps.add(new Step(caseId, 1, true, report));
        add(steps, new CaseCommand.Investigate("why"), BlacklistRig.OFFICER);
        add(steps, BlacklistRig.notice("why"), BlacklistRig.OFFICER);
        add(steps, new ProcedureCommand.Defend("none", true, null), BlacklistRig.OFFICER);
        add(steps, BlacklistRig.decide(c.effectiveAt(), null), BlacklistRig.DECIDER);
        if (c.appealed()) {
            add(steps, new CaseCommand.Appeal("no", null), BlacklistRig.OFFICER);
            List<Period> remaining =
                    c.outcome() == CaseCommand.AppealOutcome.PARTLY ? c.remaining() : List.of();
            add(
                    steps,
                    new CaseCommand.DecideAppeal("heard", c.outcome(), remaining, null),
                    BlacklistRig.APPEALS);
        }
        return steps;
    }

    private void add(List<Step> steps, CaseCommand command, String person) {
        String caseId = steps.getFirst().caseId();
        steps.add(
                new Step(
                        caseId,
                        steps.size() + 1,
                        isTold(command),
                        () -> rig.advance(caseId, command, person)));
    }

    private static boolean isTold(CaseCommand command) {
        return command instanceof CaseCommand.Decide
                || command instanceof CaseCommand.DecideAppeal appeal
                        && appeal.outcome() != CaseCommand.AppealOutcome.UPHELD;
    }

    void play() {
        documents.arm();
        while (!batches.isEmpty() || !caseSteps.isEmpty()) {
            if (losing && random.nextInt(12) == 0) {
                lose();
            }
            switch (random.nextInt(4)) {
                case 0 -> survive(this::deliverSome);
                case 1 -> survive(() -> rig.module().sanctionWork().runOpen(pace()));
                case 2 -> survive(rig::relaySome);
                default -> nextCaseStep();
            }
        }
    }

    /**
     * A caller repeats a command, with its key, until it is answered; or gives up after a crash
     * that came when the case itself was committed, and a resumption has to do the rest.
     */
    private void nextCaseStep() {
        if (caseSteps.isEmpty()) {
            return;
        }
        rig.clocks.advance(Duration.ofSeconds(random.nextInt(1_000)));
        Step step = caseSteps.removeFirst();
        caseStepRuns = true;
        boolean answered = survive(() -> run(step));
        while (!answered && !(isTaken(step) && random.nextBoolean())) {
            answered = survive(() -> run(step));
        }
        caseStepRuns = false;
        if (!answered || !step.told() || random.nextInt(4) == 0) {
            backup = database.backup();
        }
    }

    /** Who repeats what was taken over without the memory of the request is refused. */
    private void run(Step step) {
        try {
            step.action().run();
        } catch (RefusedException e) {
            if (losses == 0 || !isTaken(step)) {
                throw e;
            }
        }
    }

    /**
     * What callers were told is on the log; of the rest, what the relay has managed. The database
     * falls back to where it was at some time after the last step of which no event tells.
     */
    private void lose() {
        documents.disarm();
        if (random.nextBoolean()) {
            rig.relayAll();
        } else {
            rig.restart();
            rig.relayOnly(List.of("cases", "sanctions"));
        }
        rig.lose(database, backup);
        losses++;
        documents.arm();
        if (!batches.isEmpty() && random.nextBoolean()) {
            rig.tell(batches.removeFirst());
        }
        // Nobody is served before the recovery is over.
        rivalRuns = true;
        recovering = true;
        survive(rig::restart);
        recovering = false;
        rivalRuns = false;
    }

    private boolean isTaken(Step step) {
        CaseFile file = rig.caseFile(step.caseId());
        return file != null && file.steps().size() >= step.number();
    }

    /** A batch that was not acknowledged comes again; an acknowledged one sometimes too. */
    private void deliverSome() {
        if (batches.isEmpty()) {
            return;
        }
        int index = random.nextInt(batches.size());
        List<HoursEvent> batch = batches.get(index);
        rig.deliver(batch);
        if (random.nextInt(5) > 0) {
            batches.remove(batch);
        }
    }

    /** Of a commit; a rival may come between another's reading and it. */
    private Fate fate() {
        int fate = random.nextInt(100);
        if (recovering && fate >= 15 && fate < 30) {
            // Another instance recovers from the beginning to the end while this one is on its way.
            recovering = false;
            recoveredBeside++;
            rig.restart();
        }
        if (fate < 3) {
            return Fate.CRASH_BEFORE;
        }
        if (fate < 15 && !rivalRuns) {
            rivalRuns = true;
            try {
                rival();
            } finally {
                rivalRuns = false;
            }
        }
        if (fate >= 97) {
            return Fate.CRASH_AFTER;
        }
        return fate >= 92 ? Fate.ANSWER_LOST : Fate.PASSES;
    }

    private void rival() {
        switch (random.nextInt(3)) {
            case 0 -> deliverSome();
            case 1 -> rig.module().sanctionWork().runOpen(pace());
            default -> rivalStep();
        }
    }

    /** A ruling overtakes whatever is between its reading and its commit. */
    private void rivalStep() {
        if (caseStepRuns || caseSteps.isEmpty()) {
            return;
        }
        Step step = caseSteps.getFirst();
        run(step);
        caseSteps.removeFirst();
        if (!step.told()) {
            backup = database.backup();
        }
    }

    private int pace() {
        return 1 + random.nextInt(40);
    }

    private boolean survive(Runnable action) {
        try {
            action.run();
            return true;
        } catch (CrashingDocuments.Crash e) {
            crashes++;
            documents.disarm();
            rig.restart();
            documents.arm();
            return false;
        }
    }

    void finish() {
        documents.disarm();
        rig.workUntilDone();
        rig.relayAll();
    }

    /** Answers how many (record, sanction, month) are suppressed in the end. */
    int check() {
        assertThat(rig.deadLetters()).isZero();
        assertThat(rig.module().sanctionWork().open()).isZero();
        Map<String, SuppressionEvent> latest = new TreeMap<>();
        Map<String, SuppressionEvent> first = new TreeMap<>();
        Set<String> words = new HashSet<>();
        for (Event event : rig.published(Topics.BLACKLIST_HOURS)) {
            var suppression = (SuppressionEvent) event;
            String key = keyOf(suppression);
            assertThat(words.add(key + suppression.sequence())).as("told once").isTrue();
            latest.merge(key, suppression, ConvergenceRun::later);
            first.merge(key, suppression, (a, b) -> later(a, b) == a ? b : a);
        }
        assertThat(first.values())
                .allMatch(e -> e instanceof HoursSuppressed, "something was suppressed first");
        Map<String, TreeSet<Long>> actual = new TreeMap<>();
        latest.forEach(
                (key, event) -> {
                    if (!event.intervals().isEmpty()) {
                        actual.put(key, minutes(event.intervals()));
                    }
                });
        assertThat(actual).isEqualTo(schedule.expected(sanctionOfCase));
        return actual.size();
    }

    private static SuppressionEvent later(SuppressionEvent a, SuppressionEvent b) {
        int order = a.sequence().compareTo(b.sequence());
        if (order == 0) {
            assertThat(a.intervals()).isEqualTo(b.intervals());
        }
        return order >= 0 ? a : b;
    }

    private static String keyOf(SuppressionEvent event) {
        return event.recordId() + "|" + event.sanctionId() + "|" + event.month();
    }

    private static TreeSet<Long> minutes(List<Interval> intervals) {
        TreeSet<Long> minutes = new TreeSet<>();
        for (Interval interval : intervals) {
            for (Instant m = interval.startsAt();
                    m.isBefore(interval.endsAt());
                    m = m.plus(1, ChronoUnit.MINUTES)) {
                minutes.add(m.getEpochSecond() / 60);
            }
        }
        return minutes;
    }
}
