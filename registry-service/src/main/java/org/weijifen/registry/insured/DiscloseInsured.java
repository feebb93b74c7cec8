package org.weijifen.registry.insured;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weijifen.bordereau.Entry;
import org.weijifen.bordereau.PublishedKeys;
import org.weijifen.bordereau.Row;
import org.weijifen.bordereau.Verification;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.registry.insured.InsuredPersons.Line;
import org.weijifen.registry.insured.InsuredPersons.Person;
import org.weijifen.registry.insured.InsuredPersons.Withheld;
import org.weijifen.registry.personal.PersonalData;
import org.weijifen.registry.personal.PersonalFiles;
import org.weijifen.registry.volunteer.Registration;
import org.weijifen.registry.volunteer.Volunteer;
import org.weijifen.registry.volunteer.VolunteerAggregate;

/**
 * Names the insured of one activity to their insurer. The disclosure is recorded before anything is
 * answered, so none goes unrecorded.
 */
public final class DiscloseInsured {
    private static final int MOST_ENTRIES = 400;

    private final AggregateRuntime runtime;
    private final DisclosureAggregate disclosures;
    private final VolunteerAggregate volunteers;
    private final PersonalFiles files;
    private final InsuranceKeys keys;

    public DiscloseInsured(
            AggregateRuntime runtime,
            DisclosureAggregate disclosures,
            VolunteerAggregate volunteers,
            PersonalFiles files,
            InsuranceKeys keys) {
        this.runtime = runtime;
        this.disclosures = disclosures;
        this.volunteers = volunteers;
        this.files = files;
        this.keys = keys;
    }

    /**
     * @param bound whether the caller is that insurer
     * @throws RefusedException INVALID for no chain at all, UNPROCESSABLE for one that does not
     *     verify or does not show that it is the newest, FORBIDDEN for one of another insurer,
     *     CONFLICT for fewer entries than there are
     */
    public InsuredPersons disclose(SignedEntries form, Predicate<String> bound, Act act) {
        if (form.entries().isEmpty() || form.entries().size() > MOST_ENTRIES) {
            throw new RefusedException(BordereauRefusals.noChain());
        }
        List<Entry> entries = form.chain();
        PublishedKeys published = verified(form, entries);
        String activityId = entries.getFirst().statement().activityId();
        Map<String, Listed> listed = listed(entries);
        String insurerId =
                entries.stream()
                        .map(entry -> entry.statement().insurerId())
                        .filter(bound)
                        .reduce((_, last) -> last)
                        .orElseThrow(() -> new RefusedException(BordereauRefusals.otherInsurer()));
        Refusal refusal = WholeChain.refusal(form.head(), entries, published, bound, act.now());
        if (refusal != null) {
            throw new RefusedException(refusal);
        }
        InsuredPersons answer = answer(activityId, entries.size(), listed, bound, act.now());
        var given =
                new Disclosures.Given(
                        act.now(),
                        act.by(),
                        insurerId,
                        entries.size(),
                        answer.named(),
                        answer.withheld());
        runtime.execute(
                disclosures,
                activityId,
                act,
                state -> recorded(state == null ? Disclosures.NONE : state, given),
                Disclosures::count);
        return answer;
    }

    /** An older beginning of the chain would name whom a later entry ended. */
    private static Decision<Disclosures> recorded(Disclosures known, Disclosures.Given given) {
        return given.entries() < known.mostEntries()
                ? Decision.refuse(BordereauRefusals.cutShort(given.entries(), known.mostEntries()))
                : Decision.to(known.with(given));
    }

    /** A line as its last entry has it, with the insurer of that entry. */
    private record Listed(Row row, String insurerId) {}

    /** By which keys the entries verify. */
    private PublishedKeys verified(SignedEntries form, List<Entry> entries) {
        PublishedKeys published =
                keys.published(
                        Stream.concat(
                                        entries.stream().map(Entry::jws),
                                        Stream.ofNullable(form.head()))
                                .map(PublishedKeys::keyIdOf)
                                .collect(Collectors.toSet()));
        for (Verification.Checked checked : Verification.ofChain(entries, published).entries()) {
            if (!checked.faults().isEmpty()) {
                throw new RefusedException(BordereauRefusals.notVerified(checked));
            }
        }
        return published;
    }

    private static Map<String, Listed> listed(List<Entry> entries) {
        Map<String, Listed> listed = new TreeMap<>();
        for (Entry entry : entries) {
            String insurerId = entry.statement().insurerId();
            entry.rows().forEach(row -> listed.put(row.volunteerId(), new Listed(row, insurerId)));
        }
        return listed;
    }

    private InsuredPersons answer(
            String activityId,
            int entries,
            Map<String, Listed> listed,
            Predicate<String> bound,
            Instant now) {
        Map<String, Volunteer> found = runtime.load(volunteers, listed.keySet());
        Map<String, Withheld> withheld = new LinkedHashMap<>();
        Map<String, String> sealed = new LinkedHashMap<>();
        listed.forEach(
                (id, line) -> {
                    Volunteer volunteer = found.get(id);
                    Registration person = volunteer == null ? null : volunteer.registration();
                    Withheld why = reasonAgainst(line, person, bound, now);
                    if (why != null) {
                        withheld.put(id, why);
                    } else if (person != null) {
                        sealed.put(id, person.sealed());
                    }
                });
        Map<String, PersonalData> opened = files.openAll(sealed);
        List<Line> lines = new ArrayList<>();
        for (String id : listed.keySet()) {
            PersonalData data = opened.get(id);
            lines.add(
                    data == null
                            ? new Line(id, null, withheld.getOrDefault(id, Withheld.ERASED))
                            : new Line(id, person(data), null));
        }
        return new InsuredPersons(
                activityId, entries, opened.size(), lines.size() - opened.size(), lines);
    }

    private static @Nullable Withheld reasonAgainst(
            Listed line, @Nullable Registration person, Predicate<String> bound, Instant now) {
        if (line.row().status() != Row.Status.ISSUED) {
            return Withheld.NOT_INSURED;
        }
        if (!bound.test(line.insurerId())) {
            return Withheld.OTHER_INSURER;
        }
        if (person == null) {
            return Withheld.UNKNOWN_PERSON;
        }
        // Who took it back is named no more, and a consent of today does not reach back.
        boolean consented = consented(person, line.row().from()) && consented(person, now);
        return consented ? null : Withheld.NO_CONSENT;
    }

    private static boolean consented(Registration person, Instant at) {
        return person.insurerConsent().stream().anyMatch(period -> period.contains(at));
    }

    private static Person person(PersonalData data) {
        return new Person(data.name(), data.identityType(), data.identityNumber());
    }
}
