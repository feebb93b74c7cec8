package org.weijifen.testkit.harness;

import java.time.Duration;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** Waits for an effect; tests never sleep. */
public final class Await {

    private static final Duration POLL = Duration.ofMillis(20);

    private Await() {}

    /**
     * Returns as soon as the condition holds.
     *
     * @param description what is awaited, for the failure's message
     * @param condition asked every 20 ms; an assertion error in it counts as "not yet"
     * @throws org.awaitility.core.ConditionTimeoutException if it does not hold within the limit
     */
    public static void until(String description, Supplier<Boolean> condition, Duration limit) {
        Awaitility.await(description)
                .atMost(limit)
                .pollDelay(Duration.ZERO)
                .pollInterval(POLL)
                .until(
                        () -> {
                            try {
                                return condition.get();
                            } catch (AssertionError _) {
                                return false;
                            }
                        });
    }
}
