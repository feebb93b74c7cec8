package org.weijifen.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.weijifen.activity.filing.ActivityView;
import org.weijifen.activity.filing.Authority;
import org.weijifen.activity.record.RecordView;
import org.weijifen.blacklist.caseflow.CaseStatus;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.registry.VolunteerStatus;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.platform.web.PageRequest;
import org.weijifen.registry.volunteer.VolunteerView;
import org.weijifen.simulation.PersonHistory.What;
import org.weijifen.testkit.simulation.Violation;

/** Invariant 5 at the services: what was acknowledged is what stands, and is read back. */
final class StandingJudge {
    private static final Authority ASSOCIATION = new Authority(true, null);
    private static final Set<CaseStatus> BITES =
            Set.of(CaseStatus.EFFECTIVE, CaseStatus.UPHELD, CaseStatus.PARTLY_REVERSED);
    private static final List<Integer> DAYS_AHEAD = List.of(0, 1, 30, 150, 400);

    private final District district;
    private final Facts facts;

    StandingJudge(District district, Facts facts) {
        this.district = district;
        this.facts = facts;
    }

    void judge() {
        facts.persons.forEach(this::judgePerson);
        facts.activities.forEach(this::judgeActivity);
        facts.hours.forEach(this::judgeRecord);
        judgeCases();
        judgePublications();
    }

    /** V4: the registration is cancelled while a sanction stands; else it is the person's own. */
    private void judgePerson(String volunteerId, PersonHistory person) {
        Instant now = district.world.clocks().read();
        VolunteerView view =
                district.registry.insist(
                        m ->
                                m.readVolunteers()
                                        .view(m.readVolunteers().current(volunteerId), now, false));
        boolean sanctioned =
                facts.sanctions.values().stream()
                        .anyMatch(s -> s.isOn(volunteerId) && s.covers(now));
        boolean active = person.stands(What.REGISTERED, now) && !sanctioned;
        Violation.unless(
                view.status() == (active ? VolunteerStatus.ACTIVE : VolunteerStatus.CANCELLED)
                        && view.consents().insurer() == person.stands(What.INSURER_CONSENT, now)
                        && view.consents().guardian() == person.stands(What.GUARDIAN_CONSENT, now),
                volunteerId
                        + " is "
                        + view.status()
                        + view.consents()
                        + ", sanctioned: "
                        + sanctioned
                        + " "
                        + person);
    }

    private void judgeActivity(String id, ActivityFacts activity) {
        ActivityView view =
                district.activity.insist(m -> m.filing().find().one(id, ASSOCIATION).state());
        String status = activity.status() == null ? "DRAFT" : activity.status().name();
        var present = new TreeSet<String>();
        java.util.Objects.requireNonNull(view.lines()).stream()
                .filter(l -> activity.lines.containsKey(l.volunteerId()))
                .forEach(l -> present.add(l.volunteerId()));
        Violation.unless(
                view.status().name().equals(status)
                        && view.startsAt().equals(activity.startsAt)
                        && view.endsAt().equals(activity.endsAt)
                        && java.util.Objects.equals(view.cutoffAt(), activity.cutoffAt)
                        && present.equals(activity.lines.keySet()),
                "accepted " + activity + ", but " + view);
    }

    private void judgeRecord(String id, Facts.Hours hours) {
        RecordView view =
                district.activity.insist(
                        m -> m.records().find().one(id, ASSOCIATION, null).state());
        Violation.unless(
                Told.minutes(view.intervals()).equals(Told.minutes(hours.entered))
                        && view.content().equals(hours.content)
                        && (view.objection() != null) == hours.objected,
                "accepted " + hours + ", but " + view);
    }

    private void judgeCases() {
        List<StoredDocument> found = new ArrayList<>(district.blacklist.database().all("cases"));
        Set<String> automatic = IrregularityJudge.cases(district.world, facts);
        for (String caseId : automatic) {
            boolean reported =
                    found.removeIf(
                            d ->
                                    d.id().equals(caseId)
                                            && CaseStatus.REPORTED
                                                    .name()
                                                    .equals(d.state().get("status")));
            Violation.unless(reported, "no case " + caseId + " of an irregularity");
        }
        Violation.unless(
                found.size() == facts.cases.size(), "cases " + found + ", not " + facts.cases);
        for (StoredDocument document : found) {
            CaseStatus status = facts.cases.get(document.id()).status;
            if (status == CaseStatus.DECIDED
                    && !district.world
                            .clocks()
                            .read()
                            .isBefore(facts.sanctions.get(document.id()).effectiveAt)) {
                status = CaseStatus.EFFECTIVE;
            }
            if (BITES.contains(status) && hasRunOut(document.id())) {
                status = CaseStatus.EXPIRED;
            }
            Violation.unless(
                    status.name().equals(document.state().get("status")),
                    "case should be " + status + ": " + document.state());
        }
    }

    /** V7: the last window that stands on any of the decision's subjects has ended. */
    private boolean hasRunOut(String caseId) {
        Instant now = district.world.clocks().read();
        List<Period> windows =
                facts.sanctionsOf(caseId).stream().flatMap(s -> s.standing.stream()).toList();
        return !windows.isEmpty()
                && windows.stream().allMatch(w -> w.until() != null && !w.until().isAfter(now));
    }

    /** V8: by schedule and at read time, whole reversals at once. */
    private void judgePublications() {
        for (int days : DAYS_AHEAD) {
            Instant at = district.world.clocks().read().plus(Duration.ofDays(days));
            var shown = new TreeSet<String>();
            district.blacklist
                    .insist(m -> m.publicBlacklist().page(new PageRequest(null, 50), at))
                    .items()
                    .forEach(e -> shown.add(e.sanctionId() + " " + e.objection()));
            LocalDate today = Told.dateOf(at);
            var due = new TreeSet<String>();
            for (SanctionFacts sanction : facts.sanctions.values()) {
                var order = sanction.order;
                Facts.Case c = facts.cases.get(sanction.caseId);
                boolean appealed =
                        c.status == CaseStatus.APPEALED
                                && (c.appealedBodies == null
                                        || c.appealedBodies.contains(sanction.subject.id()));
                boolean disputed = appealed || c.objected;
                if (order != null
                        && !sanction.isReversed()
                        && sanction.repairedAt == null
                        && !(disputed && c.stayed)
                        && !today.isBefore(order.from())
                        && today.isBefore(order.until())) {
                    Seen.count("published_disputed", disputed ? 1 : 0);
                    due.add(sanction.sanctionId + " " + disputed);
                }
            }
            Seen.count("published", due.size());
            Violation.unless(
                    shown.equals(due),
                    "on "
                            + today
                            + " published "
                            + shown
                            + ", but "
                            + due
                            + " of "
                            + facts.sanctions);
        }
    }
}
