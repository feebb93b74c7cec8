package org.weijifen.activity.filing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.Event;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.scheme.ContractCatalog;
import org.weijifen.scheme.SchemePolicy;

/**
 * The largest roster that the policy allows, with the longest ids and every time at its longest.
 */
class RosterMaximumTest {
    private static final Instant NOW = Instant.parse("2026-03-04T00:00:00.123Z");
    private static final Instant START = Instant.parse("2026-03-05T01:00:00Z");
    private static final int LINES_MAX = SchemePolicy.load("gusu-2019").at(NOW).rosterLinesMax();
    private static final int EVENT_LIMIT = 900_000;
    private static final int DOCUMENT_LIMIT = 16 * 1024 * 1024;

    private final StateCodec states = new StateCodec();
    private final EventCodec events = new EventCodec("/test", ContractCatalog.all());

    @Test
    void oneLineMoreIsRefusedInWords() {
        Decision<Activity> decision =
                RosterRules.submit(filed(), ids(0, LINES_MAX + 1), LINES_MAX, NOW);
        assertThat(code(decision)).isEqualTo("ROSTER_TOO_LONG");
    }

    @Test
    void removedLinesAreBoundedToo() {
        Activity full = submit(filed(), 0, LINES_MAX);
        Activity changed = submit(full, LINES_MAX / 2, LINES_MAX + LINES_MAX / 2);
        assertThat(changed.lines()).hasSize(RosterRules.mostKept(LINES_MAX));
        Decision<Activity> decision =
                RosterRules.submit(
                        changed,
                        ids(LINES_MAX / 2 + 1, LINES_MAX + LINES_MAX / 2 + 1),
                        LINES_MAX,
                        NOW.plusSeconds(1));
        assertThat(code(decision)).isEqualTo("ROSTER_CHANGED_TOO_MUCH");
    }

    @Test
    void everyEventAndTheDocumentStayBelowTheLimitsOfBrokerAndDatabase() {
        Activity full = submit(filed(), 0, LINES_MAX);
        Activity changed = submit(full, LINES_MAX / 2, LINES_MAX + LINES_MAX / 2);
        Activity sealed = RosterRules.sealIfDue(changed, START.plusMillis(1));
        assertThat(sealed.seal().lineCount()).isEqualTo(LINES_MAX);
        int outbox = 0;
        outbox += sizeOfEvents(filed(), full);
        outbox += sizeOfEvents(full, changed);
        outbox += sizeOfEvents(changed, sealed);
        int document = bsonSize(sealed) + outbox;
        assertThat(document).isBetween(LINES_MAX * 100, DOCUMENT_LIMIT / 4);
    }

    private int sizeOfEvents(Activity before, Activity after) {
        int sum = 0;
        for (Event event :
                new ActivityAggregate().events("a".repeat(40), before, after, 1L << 40)) {
            int size = events.valueOf(event).length;
            assertThat(size)
                    .as("%s of %d lines".formatted(event.getClass().getSimpleName(), LINES_MAX))
                    .isBetween(LINES_MAX * 50, EVENT_LIMIT);
            sum += size;
        }
        return sum;
    }

    private int bsonSize(Activity activity) {
        try (var buffer = new BasicOutputBuffer();
                var writer = new BsonBinaryWriter(buffer)) {
            new DocumentCodec(MongoClientSettings.getDefaultCodecRegistry())
                    .encode(
                            writer,
                            new Document(states.toMap(activity)),
                            EncoderContext.builder().build());
            return buffer.getPosition();
        }
    }

    private static Activity submit(Activity activity, int from, int until) {
        var decision = RosterRules.submit(activity, ids(from, until), LINES_MAX, NOW);
        return ((Decision.Changed<Activity>) decision).state();
    }

    private static String code(Decision<Activity> decision) {
        return ((Decision.Refused<Activity>) decision).refusal().code();
    }

    private static Activity filed() {
        var input =
                new ActivityInput.Draft(
                        List.of("org"),
                        "title",
                        "place",
                        START,
                        START.plus(Duration.ofHours(3)),
                        null,
                        "COMMUNITY_SERVICE");
        Activity draft =
                ((Decision.Changed<Activity>) ActivityRules.draft(null, input, NOW)).state();
        return ((Decision.Changed<Activity>) ActivityRules.file(draft, NOW, "test")).state();
    }

    /** The longest ids that there may be. */
    private static List<String> ids(int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(i -> String.format(Locale.ROOT, "v%039d", i))
                .toList();
    }
}
