package org.weijifen.blacklist.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.blacklist.PublicationEnded;
import org.weijifen.contracts.blacklist.PublicationStarted;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.scheme.SchemeCalendar;

/** Publications as documents; woken at their scheduled end. */
public final class PublicationAggregate implements Aggregate<Publication> {
    /** What the public list asks for. */
    static final String STATUS = "status";

    @Override
    public String collection() {
        return "publications";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Publication> type() {
        return Publication.class;
    }

    @Override
    public List<String> scanPaths() {
        return List.of(STATUS);
    }

    @Override
    public Set<Instant> deadlines(Publication state) {
        return state.status() == Publication.Status.OPEN
                ? Set.of(SchemeCalendar.startOf(state.until()))
                : Set.of();
    }

    @Override
    public List<Event> events(
            String id, @Nullable Publication before, Publication after, long revision) {
        List<Event> events = new ArrayList<>();
        if (after.subject().kind() == SubjectKind.VOLUNTEER) {
            return events; // blacklist.cases is the analysts'; no person is on it
        }
        boolean told = before != null && before.isTold();
        if (before == null || (!told && after.isTold())) {
            events.add(
                    new PublicationStarted(
                            revision,
                            before == null ? after.startedAt() : after.changedAt(),
                            id,
                            after.subject(),
                            after.from(),
                            after.until(),
                            after.caseId(),
                            after.violationClass()));
        }
        if ((before == null || told) && !after.isTold()) {
            LocalDate endedOn = after.endedOn();
            events.add(
                    new PublicationEnded(
                            revision,
                            after.changedAt(),
                            id,
                            after.subject(),
                            endedOn == null ? SchemeCalendar.dateOf(after.changedAt()) : endedOn));
        }
        return events;
    }
}
