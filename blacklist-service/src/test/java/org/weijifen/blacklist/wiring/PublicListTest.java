package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.weijifen.blacklist.publication.PublicBlacklist.Entry;
import org.weijifen.blacklist.publication.PublicListing;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.registry.VolunteerRegistered;
import org.weijifen.contracts.registry.VolunteerStanding;
import org.weijifen.contracts.registry.VolunteerStatus;
import org.weijifen.platform.web.PageRequest;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.scheme.GusuPolicy;

/** Who is on the list when, by the schedule alone, and which persons never are (V8, trap 14). */
class PublicListTest {
    private static final Instant START = Instant.parse("2025-12-19T16:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 20);
    private static final Instant TOMORROW = START.plus(Duration.ofDays(1));
    private static final SchemePolicy PERSONS_TOO =
            GusuPolicy.with(
                    Map.of(
                            "publish",
                            Map.of("UNIT", true, "ORGANIZATION", true, "VOLUNTEER", true)));

    /** The rig's violations occurred on 1 December 2025. */
    private static final LocalDate VIOLATION = LocalDate.of(2025, 12, 1);

    private BlacklistRig rig = rig(PERSONS_TOO);

    @Test
    void theListEndsByTheClockBeforeAnyDeadlineFires() {
        publish("a", BlacklistRig.organization("org-heron"), TODAY, TODAY.plusMonths(3));
        publish("b", BlacklistRig.unit("unit-kiln"), TODAY.plusDays(9), TODAY.plusMonths(6));
        Instant end = SchemeCalendar.startOf(TODAY.plusMonths(3));
        assertThat(list().entries()).hasSize(1);
        rig.clocks.setNow(end.minusMillis(1));
        assertThat(list().entries()).hasSize(2);
        assertThat(list().validUntil()).isEqualTo(end);
        rig.clocks.setNow(end);
        assertThat(list().entries()).extracting(Entry::organizationId).containsExactly("unit-kiln");
        rig.clocks.setNow(SchemeCalendar.startOf(TODAY.plusMonths(6)));
        assertThat(list().entries()).isEmpty();
        assertThat(list().nextChange()).isNull();
        assertThat(rig.published(Topics.BLACKLIST_CASES))
                .as("no deadline has fired")
                .noneMatch(e -> e.getClass().getSimpleName().equals("PublicationEnded"));
    }

    @Test
    void noCopyOutlivesTheNextBeginningOrEnd() {
        publish("a", BlacklistRig.organization("org-heron"), TODAY, TODAY.plusMonths(3));
        publish("b", BlacklistRig.unit("unit-kiln"), TODAY.plusDays(9), TODAY.plusMonths(6));
        Instant begins = SchemeCalendar.startOf(TODAY.plusDays(9));
        assertThat(list().nextChange()).isEqualTo(begins);
        assertThat(list().age()).isEqualTo(Duration.ofSeconds(60));
        assertThat(list().validUntil())
                .as("a day at most")
                .isEqualTo(SchemeCalendar.startOf(TODAY.plusDays(1)));
        rig.clocks.setNow(begins.minusSeconds(7));
        assertThat(list().age()).isEqualTo(Duration.ofSeconds(7));
        rig.clocks.setNow(begins);
        assertThat(list().nextChange()).isEqualTo(SchemeCalendar.startOf(TODAY.plusMonths(3)));
        assertThat(list().entries()).hasSize(2);
    }

    @Test
    void anAdultIsShownMaskedAndLeadsNowhere() {
        rig.deliver(List.of(person("vol-adult-7", null)));
        String caseId = publish("a", person("vol-adult-7"), TODAY, TODAY.plusMonths(3));
        Entry entry = list().entries().getFirst();
        assertThat(entry.maskedPerson()).isEqualTo("v****7");
        assertThat(entry.kind()).isEqualTo(SubjectKind.VOLUNTEER);
        String sanctionId = Ruling.sanctionIdOf(caseId);
        assertThat(entry.toString()).doesNotContain("vol-adult-7", sanctionId, caseId);
        assertThat(rig.published(Topics.BLACKLIST_CASES)).isEmpty();
        assertThat(rig.published(Topics.BLACKLIST_VOLUNTEER_CASES)).hasSize(1);
    }

    @Test
    void whoWasAMinorThenIsNeverShownNorWhoIsUnknown() {
        rig.deliver(
                List.of(
                        person("vol-child", LocalDate.of(2030, 1, 1)),
                        person("vol-grown", VIOLATION.plusDays(1)),
                        person("vol-just", VIOLATION)));
        for (String id : List.of("vol-child", "vol-grown", "vol-just", "vol-unknown")) {
            publish(id, person(id), TODAY, TODAY.plusMonths(12));
        }
        assertThat(list().entries()).extracting(Entry::maskedPerson).containsExactly("v****t");
        rig.clocks.setNow(SchemeCalendar.startOf(TODAY.plusMonths(11)));
        assertThat(list().entries())
                .as("turning 18 publishes nothing")
                .extracting(Entry::maskedPerson)
                .containsExactly("v****t");
        rig.deliver(List.of(person("vol-unknown", null)));
        assertThat(list().entries()).as("known at last, of age when it happened").hasSize(2);
    }

    /** A publication that another policy allowed, read under the scheme's own. */
    @Test
    void aPolicyThatForbidsPersonsHidesEvenWhatIsStored() {
        var documents = new InMemoryDocuments();
        rig = new BlacklistRig(START, documents, PERSONS_TOO);
        rig.deliver(List.of(person("vol-adult-7", null)));
        publish("a", person("vol-adult-7"), TODAY, TODAY.plusMonths(3));
        assertThat(list().entries()).hasSize(1);
        rig = new BlacklistRig(START, documents, GusuPolicy.POLICY);
        assertThat(list().entries()).isEmpty();
    }

    @Test
    void whoeverIsCalledABodyButIsAPersonIsNotShown() {
        publish("a", BlacklistRig.organization("vol-adult-7"), TODAY, TODAY.plusMonths(3));
        assertThat(list().entries()).hasSize(1);
        rig.deliver(List.of(person("vol-adult-7", null)));
        assertThat(list().entries()).isEmpty();
        assertThat(list().nextChange()).as("not even by its end").isNull();
    }

    @Test
    void pagesAreInOneOrderAndHoldEveryEntryOnce() {
        rig.deliver(List.of(person("vol-adult-7", null)));
        publish("p", person("vol-adult-7"), TODAY, TODAY.plusMonths(3));
        for (int i = 0; i < 6; i++) {
            publish("b" + i, BlacklistRig.unit("unit-" + i), TODAY, TODAY.plusMonths(3));
        }
        List<Entry> all = list().entries();
        assertThat(all).hasSize(7);
        var first = list().page(new PageRequest(null, 4));
        assertThat(first.items()).isEqualTo(all.subList(0, 4));
        assertThat(first.nextCursor()).isNotNull();
        var second = list().page(new PageRequest(all.get(3).entryId(), 4));
        assertThat(second.items()).isEqualTo(all.subList(4, 7));
        assertThat(second.nextCursor()).isNull();
    }

    private PublicListing list() {
        return rig.module().publicBlacklist().at(rig.clocks.now());
    }

    private String publish(String key, Subject subject, LocalDate from, LocalDate until) {
        String caseId = rig.noticed(key, subject);
        var order = new PublicationOrder(from, until, "measures, part 5");
        rig.advance(caseId, BlacklistRig.decide(TOMORROW, order), BlacklistRig.DECIDER);
        return caseId;
    }

    private static BlacklistRig rig(SchemePolicy policy) {
        return new BlacklistRig(START, new InMemoryDocuments(), policy);
    }

    private static Subject person(String id) {
        return new Subject(SubjectKind.VOLUNTEER, id);
    }

    private static Event person(String id, @Nullable LocalDate turns18On) {
        var standing =
                new VolunteerStanding(
                        VolunteerStatus.ACTIVE,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        turns18On,
                        null,
                        null);
        Instant at = SchemeCalendar.startOf(LocalDate.of(2024, 1, 1));
        return new VolunteerRegistered(1, at, id, standing);
    }
}
