package org.weijifen.insurance.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.insurance.wiring.Facts.ACTIVITY;
import static org.weijifen.insurance.wiring.Facts.CUTOFF;
import static org.weijifen.insurance.wiring.Facts.filed;
import static org.weijifen.insurance.wiring.Facts.left;
import static org.weijifen.insurance.wiring.Facts.minute;
import static org.weijifen.insurance.wiring.Facts.registered;
import static org.weijifen.insurance.wiring.Facts.sealed;

import com.mongodb.MongoClientSettings;
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
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.contracts.insurance.CoverEndorsed;
import org.weijifen.contracts.insurance.CoverEvent;
import org.weijifen.contracts.insurance.CoverIssued;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.scheme.ContractCatalog;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.memory.InMemoryDocuments;

/**
 * The longest roster that activity-service lets through, with the longest ids: issued in one event
 * and, once it is sealed, endorsed in one.
 */
class CoverMaximumTest {
    /** Standing lines, and half as many that were taken off. */
    private static final int LINES =
            SchemePolicy.load("gusu-2019").at(CUTOFF).rosterLinesMax() * 3 / 2;

    private static final int EVENT_LIMIT = 900_000;
    private static final int DOCUMENT_LIMIT = 16 * 1024 * 1024;
    private static final EventCodec EVENTS = new EventCodec("/test", ContractCatalog.all());

    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final InsuranceRig rig = new InsuranceRig(minute(-100), 1, documents);

    @Test
    void everyEventAndTheDocumentStayBelowTheLimitsOfBrokerAndDatabase() {
        List<String> ids =
                IntStream.range(0, LINES)
                        .mapToObj(i -> String.format(Locale.ROOT, "v%039d", i))
                        .toList();
        RosterLine[] lines = ids.stream().map(Facts::line).toArray(RosterLine[]::new);
        rig.deliver(ids.stream().<Event>map(id -> registered(1, id, -900)).toList());
        rig.deliver(filed(1, lines));
        rig.clocks.setNow(minute(3));
        rig.runDeadlines();
        rig.deliver(sealed(2, lines));
        // A cancellation told late, but from before the cut-off, ends every line's cover.
        rig.deliver(ids.stream().<Event>map(id -> left(2, id, -900, -30)).toList());
        List<CoverEvent> published = rig.published();
        assertThat(published).hasAtLeastOneElementOfType(CoverIssued.class);
        assertThat(published.getLast()).isInstanceOf(CoverEndorsed.class);
        assertThat(((CoverEndorsed) published.getLast()).endorsements()).hasSize(LINES);
        int outbox = 0;
        for (CoverEvent event : published) {
            int size = EVENTS.valueOf(event).length;
            assertThat(size).as(event.getClass().getSimpleName()).isLessThan(EVENT_LIMIT);
            outbox += size;
        }
        assertThat(bsonSizeOfTheCover() + outbox).isBetween(LINES * 300, DOCUMENT_LIMIT / 2);
    }

    private int bsonSizeOfTheCover() {
        try (var buffer = new BasicOutputBuffer();
                var writer = new BsonBinaryWriter(buffer)) {
            var state = documents.find("covers", List.of(ACTIVITY)).get(ACTIVITY).state();
            new DocumentCodec(MongoClientSettings.getDefaultCodecRegistry())
                    .encode(writer, new Document(state), EncoderContext.builder().build());
            return buffer.getPosition();
        }
    }
}
