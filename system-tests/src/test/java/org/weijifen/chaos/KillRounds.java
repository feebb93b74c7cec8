package org.weijifen.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.weijifen.embedded.FreePorts;
import org.weijifen.quickstart.demo.Api;

/**
 * {@code kill -9} of the quickstart under load, again and again: what was acknowledged is there
 * after the restart, what was not can be repeated with the same key, and every filed line gets its
 * one verdict.
 */
final class KillRounds {
    private static final int WORKERS = 3;
    private static final Duration CATCH_UP = Duration.ofSeconds(90);

    private final Random random;
    private final KillLoad load = new KillLoad();

    KillRounds(long seed) {
        random = new Random(seed);
    }

    /** What the rounds saw. */
    record Result(int rounds, int acknowledged, int lost, int wrongCovers) {}

    Result run(Path data, int rounds) throws InterruptedException {
        int gatewayPort = FreePorts.next();
        int brokerPort = FreePorts.next();
        int lost = 0;
        int wrongCovers = 0;
        for (int round = 0; round <= rounds; round++) {
            try (var quickstart = QuickstartProcess.start(data, gatewayPort, brokerPort)) {
                if (round == 0) {
                    load.prepare(quickstart.api());
                } else {
                    load.repeatUnanswered(quickstart.api());
                    quickstart.awaitIdle(CATCH_UP);
                    lost += load.countLost(quickstart.api());
                    wrongCovers += load.countWrongCovers(quickstart.api());
                    System.out.printf(
                            "round %d: %d volunteers, %d filed activities acknowledged; lost %d, wrong covers %d%n",
                            round, load.volunteers(), load.filed(), lost, wrongCovers);
                }
                if (round < rounds) {
                    loadThenKill(quickstart);
                }
            }
        }
        return new Result(rounds, load.volunteers() + load.filed(), lost, wrongCovers);
    }

    private void loadThenKill(QuickstartProcess quickstart) throws InterruptedException {
        var stop = new AtomicBoolean();
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        for (int i = 0; i < WORKERS; i++) {
            boolean files = i > 0;
            workers.submit(() -> work(quickstart.api(), stop, files));
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500 + random.nextInt(3_000)));
        quickstart.kill();
        stop.set(true);
        workers.shutdown();
        workers.awaitTermination(60, TimeUnit.SECONDS);
    }

    private void work(Api api, AtomicBoolean stop, boolean files) {
        while (!stop.get()) {
            try {
                if (files) {
                    load.file(api);
                } else {
                    load.register(api);
                }
            } catch (RuntimeException e) {
                // No answer: the process died. The load keeps the request for its
                // repetition.
                return;
            }
        }
    }

    /**
     * Arguments: {@code --rounds N [--seed S]}; a fresh directory under the system's temporary one.
     */
    public static void main(String[] args) throws Exception {
        int rounds = 50;
        long seed = 1;
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--rounds" -> rounds = Integer.parseInt(args[i + 1]);
                case "--seed" -> seed = Long.parseLong(args[i + 1]);
                default -> throw new IllegalArgumentException(args[i]);
            }
        }
        Path data = java.nio.file.Files.createTempDirectory("weijifen-kill");
        Result result = new KillRounds(seed).run(data, rounds);
        System.out.printf(
                "kill: %d rounds, %d acknowledged, %d lost, %d wrong covers%n",
                result.rounds(), result.acknowledged(), result.lost(), result.wrongCovers());
        System.exit(result.lost() + result.wrongCovers() == 0 ? 0 : 1);
    }
}
