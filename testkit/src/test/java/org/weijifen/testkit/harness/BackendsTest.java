package org.weijifen.testkit.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionTimeoutException;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class BackendsTest {

    @Test
    void keepsAFreshPairApartFromTheSharedOne() {
        try (Backends fresh = Backends.fresh()) {
            assertThat(fresh.mongoUri()).isNotEqualTo(Backends.shared().mongoUri());
            var database = fresh.database();
            database.getCollection("c").insertOne(new Document("_id", "a"));
            assertThat(database.getCollection("c").countDocuments()).isEqualTo(1);
            assertThat(fresh.database().getCollection("c").countDocuments()).isZero();
        }
    }

    @Test
    void waitsUntilTheConditionHolds() {
        var asked = new AtomicInteger();
        Await.until("third time", () -> asked.incrementAndGet() == 3, Duration.ofSeconds(5));
        assertThat(asked).hasValue(3);
        assertThatThrownBy(() -> Await.until("never", () -> false, Duration.ofMillis(100)))
                .isInstanceOf(ConditionTimeoutException.class)
                .hasMessageContaining("never");
    }
}
