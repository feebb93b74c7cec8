package org.weijifen.blacklist.publication;

import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseFile;
import org.weijifen.blacklist.organization.Organization;
import org.weijifen.blacklist.person.Person;
import org.weijifen.blacklist.publication.PublicBlacklist.Entry;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.scheme.SchemePolicy;

/** What the public list says of a publication, if it may say anything (domain.md V8). Pure. */
final class EntryRules {
    private final SchemePolicy policy;
    private final @Nullable UnaryOperator<String> concealed;

    /** What is known of the subjects of some publications, by their ids, and of their cases. */
    record Known(
            Map<String, Organization> organizations,
            Map<String, Person> persons,
            Map<String, CaseFile> cases) {}

    /**
     * @param concealed makes ids that lead nowhere; without it no person is ever shown
     */
    EntryRules(SchemePolicy policy, @Nullable UnaryOperator<String> concealed) {
        this.policy = policy;
        this.concealed = concealed;
    }

    /** Absent where it must not be shown to anybody at any time. */
    @Nullable Entry entry(String sanctionId, Publication p, Known known, Instant now) {
        return p.subject().kind() == SubjectKind.VOLUNTEER
                ? person(sanctionId, p, known, now)
                : body(sanctionId, p, known);
    }

    private @Nullable Entry person(String sanctionId, Publication p, Known known, Instant now) {
        String id = p.subject().id();
        String caseId = p.caseId();
        CaseFile file = caseId == null ? null : known.cases().get(caseId);
        UnaryOperator<String> ids = concealed;
        return ids != null && PersonClause.allows(p, file, known.persons().get(id), policy, now)
                ? entry(ids.apply(sanctionId), null, null, null, PersonClause.masked(id), p)
                : null;
    }

    private static @Nullable Entry body(String sanctionId, Publication p, Known known) {
        String id = p.subject().id();
        // Somebody may have called a person an organisation, or a body by a person's number.
        if (known.persons().containsKey(id)) {
            return null;
        }
        Organization organization = known.organizations().get(id);
        String name = organization == null ? null : PersonalNumbers.masked(organization.name());
        String shownId = PersonalNumbers.in(id) ? null : id;
        return entry(sanctionId, sanctionId, shownId, name, null, p);
    }

    private static Entry entry(
            String entryId,
            @Nullable String sanctionId,
            @Nullable String organizationId,
            @Nullable String name,
            @Nullable String maskedPerson,
            Publication p) {
        return new Entry(
                entryId,
                sanctionId,
                organizationId,
                name,
                maskedPerson,
                p.subject().kind(),
                p.violationClass(),
                p.severity(),
                p.from(),
                p.until(),
                p.objection());
    }
}
