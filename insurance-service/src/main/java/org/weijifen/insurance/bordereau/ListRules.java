package org.weijifen.insurance.bordereau;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.bordereau.Entry;
import org.weijifen.bordereau.EntrySigner;
import org.weijifen.bordereau.Row;
import org.weijifen.bordereau.RowsCsv;
import org.weijifen.bordereau.Statement;
import org.weijifen.contracts.insurance.BordereauSealed;
import org.weijifen.contracts.insurance.CoverEnded;
import org.weijifen.contracts.insurance.CoverEndorsed;
import org.weijifen.contracts.insurance.CoverEvent;
import org.weijifen.contracts.insurance.CoverIssued;
import org.weijifen.contracts.insurance.CoverReason;
import org.weijifen.contracts.insurance.CoverRefused;
import org.weijifen.contracts.insurance.Endorsement;
import org.weijifen.contracts.insurance.EndorsementStatus;
import org.weijifen.contracts.insurance.Limits;
import org.weijifen.insurance.bordereau.InsuredList.Policy;
import org.weijifen.insurance.bordereau.InsuredList.Terms;
import org.weijifen.insurance.bordereau.InsuredList.Told;

/**
 * How a list follows what was announced (domain.md F6, F8). Pure, given a signer that is. Who was
 * never insured is never on the list: the insurer learns of nobody without consent (P6).
 */
final class ListRules {
    private final ListPolicies policies;
    private final EntrySigner signer;

    ListRules(ListPolicies policies, EntrySigner signer) {
        this.policies = policies;
        this.signer = signer;
    }

    /**
     * The list after the event; the same one if the event is not newer than what it follows. The
     * topic gives the first copy of each event in order, later copies at any time.
     *
     * @throws IllegalStateException for an event that cannot come next: it is parked, and nothing
     *     is signed that would leave a gap
     */
    InsuredList follow(InsuredList list, CoverEvent event) {
        Told told = placeOf(event);
        if (told.compareTo(list.told()) <= 0) {
            return list;
        }
        if (event instanceof CoverEndorsed endorsed) {
            return endorse(list, endorsed, told);
        }
        if (list.sealed()) {
            throw new IllegalStateException(
                    event.getClass().getSimpleName() + " after the seal of " + event.activityId());
        }
        return switch (event) {
            case CoverIssued e -> issue(list, e, told);
            case CoverRefused e ->
                    drop(list, e.lines().stream().map(l -> l.volunteerId()).toList(), told);
            case CoverEnded e ->
                    drop(list, e.lines().stream().map(l -> l.volunteerId()).toList(), told);
            case BordereauSealed e -> seal(list, e, told);
            default -> throw new IllegalStateException("nobody knows this event");
        };
    }

    /** Events of one commit, in the order in which they are announced. */
    private static Told placeOf(CoverEvent event) {
        int rank =
                switch (event) {
                    case CoverIssued _ -> 0;
                    case CoverRefused _ -> 1;
                    case CoverEnded _ -> 2;
                    case BordereauSealed _ -> 3;
                    case CoverEndorsed _ -> 4;
                };
        return new Told(event.revision(), rank);
    }

    private InsuredList issue(InsuredList list, CoverIssued event, Told told) {
        var terms = new Terms(event.periodFrom(), event.periodUntil(), policies.of(event));
        Map<String, Row> rows = moved(list.rows(), terms);
        event.lines()
                .forEach(
                        l ->
                                rows.put(
                                        l.volunteerId(),
                                        insured(l.volunteerId(), l.limits(), terms)));
        return new InsuredList(told, terms, rows, list.entries());
    }

    private static InsuredList drop(InsuredList list, List<String> volunteerIds, Told told) {
        Map<String, Row> rows = new TreeMap<>(list.rows());
        volunteerIds.forEach(rows::remove);
        return new InsuredList(told, list.terms(), rows, list.entries());
    }

    private InsuredList seal(InsuredList list, BordereauSealed event, Told told) {
        Terms terms = list.terms();
        if (terms == null || list.rows().isEmpty()) {
            // Nobody is insured, so no line told period and policy: the seal itself does.
            terms = new Terms(event.periodFrom(), event.periodUntil(), policies.of(event));
        }
        var roster = new Statement.Roster(event.lineCount(), event.sha256());
        Entry entry = entry(list, terms, event, list.rows(), roster);
        return new InsuredList(told, terms, list.rows(), List.of(entry));
    }

    private InsuredList endorse(InsuredList list, CoverEndorsed event, Told told) {
        if (event.number() != list.entries().size()) {
            throw new IllegalStateException(
                    "endorsement %d of %s cannot follow entry %d"
                            .formatted(
                                    event.number(), event.activityId(), list.entries().size() - 1));
        }
        var terms = new Terms(event.periodFrom(), event.periodUntil(), policies.of(event));
        Map<String, Row> rows = moved(list.rows(), terms);
        for (Endorsement line : event.endorsements()) {
            Row listed = rows.get(line.volunteerId());
            if (line.status() == EndorsementStatus.ISSUED) {
                Limits limits = Objects.requireNonNull(line.limits());
                rows.put(line.volunteerId(), insured(line.volunteerId(), limits, terms));
            } else if (listed != null) {
                rows.put(line.volunteerId(), gone(listed, line));
            }
        }
        Map<String, Row> changed = new TreeMap<>(rows);
        changed.entrySet().removeAll(list.rows().entrySet());
        List<Entry> entries = new ArrayList<>(list.entries());
        entries.add(entry(list, terms, event, changed, null));
        return new InsuredList(told, terms, rows, entries);
    }

    private Entry entry(
            InsuredList list,
            Terms terms,
            CoverEvent event,
            Map<String, Row> rows,
            Statement.@Nullable Roster roster) {
        String csv = RowsCsv.of(rows.values());
        Policy policy = terms.policy();
        var statement =
                new Statement(
                        event.activityId(),
                        list.entries().size(),
                        policy.id(),
                        policy.version(),
                        policy.insurerId(),
                        terms.from(),
                        terms.until(),
                        event.occurredAt(),
                        list.sealed() ? list.entries().getLast().hash() : null,
                        Entry.csvHash(csv),
                        rows.size(),
                        roster);
        return Entry.of(statement, csv, signer);
    }

    /** Insured lines have the terms that hold now; lines that are gone keep their last ones. */
    private static Map<String, Row> moved(Map<String, Row> rows, Terms terms) {
        Map<String, Row> moved = new TreeMap<>(rows);
        moved.replaceAll(
                (id, row) ->
                        row.status() == Row.Status.ISSUED
                                ? insured(
                                        id,
                                        new Limits(
                                                row.deathFen(),
                                                row.disabilityFen(),
                                                row.medicalFen()),
                                        terms)
                                : row);
        return moved;
    }

    private static Row insured(String volunteerId, Limits limits, Terms terms) {
        return new Row(
                volunteerId,
                Row.Status.ISSUED,
                null,
                Objects.requireNonNull(terms.from()),
                Objects.requireNonNull(terms.until()),
                limits.deathFen(),
                limits.disabilityFen(),
                limits.medicalFen(),
                terms.policy().id(),
                terms.policy().version());
    }

    private static Row gone(Row listed, Endorsement line) {
        CoverReason reason = Objects.requireNonNull(line.reason());
        Row.Status status =
                line.status() == EndorsementStatus.ENDED ? Row.Status.ENDED : Row.Status.REFUSED;
        return listed.without(status, reason.name());
    }
}
