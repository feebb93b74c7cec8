package org.weijifen.blacklist.caseflow;

import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.blacklist.SubjectKind;

/**
 * The subject's side at a case, acting for itself; cases of others do not exist for it, nor its own
 * before a notice is served. A body that the notice or the decision names is on that side, too.
 *
 * @param organizationId organisation of an organizer
 * @param volunteerId the person of a volunteer's token
 */
public record Party(@Nullable String organizationId, @Nullable String volunteerId) {
    public static Party organization(String organizationId) {
        return new Party(organizationId, null);
    }

    public static Party volunteer(String volunteerId) {
        return new Party(null, volunteerId);
    }

    boolean maySee(CaseFile file) {
        return isSubject(file)
                || (organizationId != null
                        && (SanctionRules.names(file, organizationId) || isNoticed(file)));
    }

    private boolean isNoticed(CaseFile file) {
        Proposal proposal = file.course().proposal();
        return proposal != null && proposal.named().contains(organizationId);
    }

    /** Id of the subject as which the party reads the case. */
    String reader(CaseFile file) {
        return isSubject(file) || organizationId == null ? file.subject().id() : organizationId;
    }

    /** The case's own subject, not a body that its decision names besides (domain.md V9). */
    boolean isSubject(CaseFile file) {
        String own = file.subject().kind() == SubjectKind.VOLUNTEER ? volunteerId : organizationId;
        return file.subject().id().equals(own) && file.isKnownToSubject();
    }
}
