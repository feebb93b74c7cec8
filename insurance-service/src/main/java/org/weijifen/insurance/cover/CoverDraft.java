package org.weijifen.insurance.cover;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.activity.ActivityEvent;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.activity.ActivityHeaderEvent;
import org.weijifen.contracts.activity.ActivityRosterSealed;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.contracts.insurance.EventPolicyRecorded;
import org.weijifen.contracts.insurance.NamedVolunteer;
import org.weijifen.insurance.cover.Cover.Seal;
import org.weijifen.insurance.person.PersonFacts;
import org.weijifen.insurance.person.RememberPerson;

/** A cover in the making; lives inside one fold. Of each snapshot the newest counts. */
final class CoverDraft {
    final Map<String, CoverLine> lines;
    @Nullable Seal bordereau;
    Cover.@Nullable Terms terms;
    int endorsements;
    Instant knownAt;

    private final Cover from;
    private @Nullable ActivityHeader header;
    private long headerRevision;
    private @Nullable Seal seal;
    private @Nullable ToldPolicy eventPolicy;

    CoverDraft(Cover from) {
        this.from = from;
        lines = new TreeMap<>(from.lines());
        header = from.header();
        headerRevision = from.headerRevision();
        seal = from.seal();
        bordereau = from.bordereau();
        terms = from.terms();
        endorsements = from.endorsements();
        knownAt = from.knownAt();
        eventPolicy = from.eventPolicy();
    }

    void tell(ActivityEvent event) {
        if (event instanceof ActivityHeaderEvent told && told.revision() > headerRevision) {
            header = told.header();
            headerRevision = told.revision();
        }
        for (RosterLine line : RememberPerson.linesOf(event)) {
            change(line.volunteerId(), l -> l.told(line, event.revision()));
        }
        if (event instanceof ActivityRosterSealed sealed) {
            seal = new Seal(sealed.lineCount(), sealed.sha256());
            boolean stood = sealed.header().stoodFiledAtCutoff();
            Instant cutoffAt = sealed.header().cutoffAt();
            for (RosterLine line : sealed.lines()) {
                boolean onTime = stood && ListClause.onTimeAtCutoff(line, cutoffAt);
                change(line.volunteerId(), l -> l.sealed(onTime));
            }
        }
        learn(event.occurredAt());
    }

    void tell(EventPolicyRecorded policy) {
        if (eventPolicy == null || policy.revision() > eventPolicy.revision()) {
            eventPolicy = new ToldPolicy(policy.revision(), policy.versions());
            lines.replaceAll((_, line) -> line.named(List.of()));
            for (NamedVolunteer volunteer : policy.volunteers()) {
                change(volunteer.volunteerId(), l -> l.named(volunteer.periods()));
            }
        }
        learn(policy.occurredAt());
    }

    void meet(String volunteerId, PersonFacts person) {
        change(volunteerId, line -> line.met(person));
        learn(person.knownAt());
    }

    private void change(String volunteerId, UnaryOperator<CoverLine> news) {
        CoverLine line = lines.getOrDefault(volunteerId, CoverLine.UNKNOWN);
        lines.put(volunteerId, news.apply(line));
    }

    private void learn(Instant at) {
        knownAt = at.isAfter(knownAt) ? at : knownAt;
    }

    boolean changed() {
        return !cover().equals(from);
    }

    Cover cover() {
        return new Cover(
                header,
                headerRevision,
                lines,
                seal,
                bordereau,
                terms,
                endorsements,
                knownAt,
                eventPolicy);
    }
}
