package org.weijifen.blacklist.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseAggregate;
import org.weijifen.blacklist.organization.OrganizationAggregate;
import org.weijifen.blacklist.person.PersonAggregate;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.blacklist.ViolationClass;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.web.Page;
import org.weijifen.platform.web.PageRequest;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.scheme.SchemePolicy;

/** Who is on the public list now (domain.md V8). */
public final class PublicBlacklist {
    private final AggregateRuntime runtime;
    private final Sources sources;
    private final EntryRules rules;

    /**
     * One line of the list. No free text but a body's name, no person's id.
     *
     * @param entryId of a body the sanction's id; of a person one that leads nowhere
     * @param sanctionId absent for persons, to whom it could lead
     * @param organizationId absent for persons
     * @param organizationName absent for persons, and while the registry's word has not arrived
     * @param maskedPerson for persons only
     * @param until first local date on which it is no longer shown
     * @param objection an appeal against the sanction or an objection to the entry is open
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String entryId,
            @Nullable String sanctionId,
            @Nullable String organizationId,
            @Nullable String organizationName,
            @Nullable String maskedPerson,
            SubjectKind kind,
            ViolationClass violationClass,
            Severity severity,
            LocalDate from,
            LocalDate until,
            boolean objection) {}

    /** What the list is made of. */
    public record Sources(
            PublicationAggregate publications,
            OrganizationAggregate organizations,
            PersonAggregate persons,
            CaseAggregate cases) {}

    /**
     * @param concealed makes of a sanction's id one that nobody can lead back to it; without it no
     *     person is ever shown
     */
    public PublicBlacklist(
            AggregateRuntime runtime,
            Sources sources,
            SchemePolicy policy,
            @Nullable UnaryOperator<String> concealed) {
        this.runtime = runtime;
        this.sources = sources;
        rules = new EntryRules(policy, concealed);
    }

    /** One page in order of entry id. */
    public Page<Entry> page(PageRequest request, Instant now) {
        return at(now).page(request);
    }

    /**
     * The list as it is at an instant: what has ended by then is gone, whether its deadline has
     * fired or not.
     */
    public PublicListing at(Instant now) {
        LocalDate today = SchemeCalendar.dateOf(now);
        List<Entry> shown = new ArrayList<>();
        Instant nextChange = null;
        String after = null;
        List<Versioned<Publication>> open;
        do {
            open = openAfter(after);
            EntryRules.Known known = known(open);
            for (Versioned<Publication> one : open) {
                Publication publication = one.state();
                Entry entry = rules.entry(one.id(), publication, known, now);
                if (entry == null || !today.isBefore(publication.until())) {
                    continue;
                }
                if (publication.showsOn(today)) {
                    shown.add(entry);
                }
                nextChange = earlier(nextChange, changeAfter(publication, today));
            }
            after = open.isEmpty() ? null : open.getLast().id();
        } while (open.size() == Scan.MAX_LIMIT);
        shown.sort(Comparator.comparing(Entry::entryId));
        return new PublicListing(now, shown, nextChange);
    }

    private List<Versioned<Publication>> openAfter(@Nullable String after) {
        return runtime.scan(
                sources.publications(),
                new Scan(
                        Map.of(PublicationAggregate.STATUS, Publication.Status.OPEN.name()),
                        after,
                        null,
                        Scan.MAX_LIMIT));
    }

    private EntryRules.Known known(List<Versioned<Publication>> publications) {
        List<String> subjects =
                publications.stream().map(p -> p.state().subject().id()).distinct().toList();
        List<String> cases =
                publications.stream()
                        .map(Versioned::state)
                        .filter(p -> p.subject().kind() == SubjectKind.VOLUNTEER)
                        .flatMap(p -> Stream.ofNullable(p.caseId()))
                        .toList();
        return new EntryRules.Known(
                runtime.load(sources.organizations(), subjects),
                runtime.load(sources.persons(), subjects),
                runtime.load(sources.cases(), cases));
    }

    private static Instant changeAfter(Publication publication, LocalDate today) {
        return SchemeCalendar.startOf(
                today.isBefore(publication.from()) ? publication.from() : publication.until());
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }
}
