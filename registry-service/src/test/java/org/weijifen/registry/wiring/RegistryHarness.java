package org.weijifen.registry.wiring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.bordereau.PublishedKeys;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.registry.VolunteerEvent;
import org.weijifen.contracts.registry.VolunteerStanding;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.consume.BatchConsumer;
import org.weijifen.platform.deadline.DeadlineRunner;
import org.weijifen.platform.event.Decoded;
import org.weijifen.platform.metrics.Meters;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.registry.identity.IdentityType;
import org.weijifen.registry.identity.SyntheticNumbers;
import org.weijifen.registry.personal.VaultStore;
import org.weijifen.registry.registration.RegistrationForm;
import org.weijifen.registry.volunteer.GuardianForm;
import org.weijifen.scheme.Roles;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.memory.FakeClocks;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.memory.InMemoryDocuments.Backup;
import org.weijifen.testkit.memory.InMemoryLog;
import org.weijifen.testkit.memory.SeededIds;

/** One instance of registry-service over the in-memory ports. */
public final class RegistryHarness {
    public static final Instant START = Instant.parse("2026-03-05T00:00:00Z");

    public final FakeClocks clocks = new FakeClocks(START);
    public final InMemoryDocuments documents = new InMemoryDocuments();
    public final InMemoryLog log = new InMemoryLog(3);
    public ServiceFrame frame;
    public RegistryModule module;
    public PublishedKeys insuranceKeys = PublishedKeys.of(List.of());
    private BatchConsumer consumer;
    private DeadlineRunner deadlines;
    private int lastKey;

    public RegistryHarness() {
        start(documents);
    }

    /** A new process over this view of the database; it recovers first, if it must. */
    public void start(Documents seen) {
        frame =
                new ServiceFrame(
                        RegistryModule.definition("gusu-2019"),
                        new ServiceFrame.Ports(seen, log, clocks, new SeededIds(1), Meters.none()));
        frame.establishGeneration();
        module =
                new RegistryModule(
                        frame,
                        SchemePolicy.load("gusu-2019"),
                        new VaultStore(new byte[32]),
                        _ -> insuranceKeys);
        frame.recover(module.reaction(), module.recoveries());
        consumer = frame.consumer(module.reaction());
        deadlines = frame.deadlineRunner(module.deadlineTargets());
    }

    public Act act(String role, String key, String body) {
        return new Act(clocks.now(), "person-1", role, "test", new Act.RequestKey(key, body), null);
    }

    /** An officer's act with a key of its own. */
    public Act act() {
        return act(Roles.ASSOCIATION, "key-" + ++lastKey, "body");
    }

    public static RegistrationForm adult(int sequence) {
        return form(SyntheticNumbers.residentId(LocalDate.of(1980, 5, 6), sequence), null);
    }

    public static RegistrationForm form(String number, @Nullable GuardianForm guardian) {
        return new RegistrationForm(
                new RegistrationForm.Identity(IdentityType.RESIDENT_ID, number),
                "测试甲",
                null,
                "0512-555 0100",
                null,
                "320508018",
                null,
                new RegistrationForm.Consents(true, true, guardian));
    }

    /** Registers an adult; the id. */
    public String registerAdult(int sequence) {
        return module.registerVolunteer().register(adult(sequence), act()).volunteerId();
    }

    /** The database becomes this backup; who starts next begins a new generation. */
    public void lose(Backup backup) {
        documents.restore(backup);
        documents.delete("meta", List.of("generation"));
    }

    /** Lets these events arrive in one poll. */
    public void arrive(Event... events) {
        consumer.accept(tell(events));
    }

    /** What others say while nobody listens. */
    public List<LogRecord> tell(Event... events) {
        List<LogRecord> records = new ArrayList<>();
        for (Event event : events) {
            var entry = frame.codec().toEntry(event, "test/" + event.key(), 0, 1, null, 0);
            records.add(log.append(frame.codec().toRecord(entry)));
        }
        return records;
    }

    /** Moves the domain clock and fires what is due. */
    public void at(Instant now) {
        clocks.setNow(now);
        while (deadlines.runDue() > 0) {
            // until nothing is due
        }
    }

    /** Everything published to a topic, in order. */
    public List<Object> published(String topic) {
        while (frame.relay().step()) {
            // until nothing waits
        }
        List<Object> events = new ArrayList<>();
        for (LogRecord record : log.records(topic)) {
            if (frame.codec().decode(record) instanceof Decoded.Known known) {
                events.add(known.event().data());
            }
        }
        return events;
    }

    public List<VolunteerEvent> volunteerEvents() {
        return published("registry.volunteers").stream().map(VolunteerEvent.class::cast).toList();
    }

    public VolunteerStanding standing() {
        return volunteerEvents().getLast().standing();
    }
}
