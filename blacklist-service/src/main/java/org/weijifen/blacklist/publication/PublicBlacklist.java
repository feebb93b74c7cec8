package org.weijifen.blacklist.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.organization.Organization;
import org.weijifen.blacklist.organization.OrganizationAggregate;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.blacklist.ViolationClass;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.web.Page;
import org.weijifen.platform.web.PageRequest;
import org.weijifen.scheme.SchemeCalendar;

/** Which units and organisations are on the public list now. No free text, no person. */
public final class PublicBlacklist {
    private final AggregateRuntime runtime;
    private final PublicationAggregate publications;
    private final OrganizationAggregate organizations;

    /**
     * One line of the list.
     *
     * @param organizationName absent while the registry's word has not arrived
     * @param until first local date on which it is no longer shown
     * @param objection an appeal is open
     */
    public record Entry(
            String sanctionId,
            String organizationId,
            @Nullable String organizationName,
            SubjectKind kind,
            ViolationClass violationClass,
            Severity severity,
            LocalDate from,
            LocalDate until,
            boolean objection) {}

    public PublicBlacklist(
            AggregateRuntime runtime,
            PublicationAggregate publications,
            OrganizationAggregate organizations) {
        this.runtime = runtime;
        this.publications = publications;
        this.organizations = organizations;
    }

    /**
     * One page in order of sanction id; what has ended by {@code now} is gone, whether its deadline
     * has fired or not. A page may hold fewer lines than asked for and still have a next one.
     */
    public Page<Entry> page(PageRequest request, Instant now) {
        LocalDate today = SchemeCalendar.dateOf(now);
        List<Versioned<Publication>> open =
                runtime.scan(
                        publications,
                        new Scan(
                                Map.of(PublicationAggregate.STATUS, Publication.Status.OPEN.name()),
                                request.afterId(),
                                null,
                                request.fetch()));
        Page<Versioned<Publication>> page = Page.of(request, open, Versioned::id);
        List<Versioned<Publication>> shown =
                page.items().stream().filter(p -> p.state().showsOn(today)).toList();
        Map<String, Organization> names =
                runtime.load(
                        organizations,
                        shown.stream().map(p -> p.state().subject().id()).distinct().toList());
        return new Page<>(
                shown.stream()
                        .map(p -> entry(p.id(), p.state(), names.get(p.state().subject().id())))
                        .toList(),
                page.nextCursor());
    }

    private static Entry entry(String id, Publication p, @Nullable Organization organization) {
        return new Entry(
                id,
                p.subject().id(),
                organization == null ? null : organization.name(),
                p.subject().kind(),
                p.violationClass(),
                p.severity(),
                p.from(),
                p.until(),
                p.objection());
    }
}
