package org.weijifen.blacklist.sanction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.scheme.SchemeCalendar;

/**
 * A body that a decision on another one names, with a sanction of its own (domain.md V9).
 *
 * @param kind as the registry says; absent until it has said so: then the ruling waits
 * @param ruling on this body alone
 */
public record NamedBody(String organizationId, @Nullable SubjectKind kind, Ruling ruling) {

    /** A body that a decision names, before the registry was asked what it is. */
    public static NamedBody waiting(String caseId, String organizationId, Ruling own) {
        return new NamedBody(
                organizationId,
                null,
                Ruling.decided(
                        Ruling.sanctionIdOf(caseId, organizationId),
                        own.decidedAt(),
                        own.severity(),
                        own.effectiveAt(),
                        own.imposed().getFirst(),
                        null,
                        List.of(),
                        null,
                        own.legalBasis(),
                        own.clause(),
                        own.policyVersion()));
    }

    /** The subject, once its kind is known. */
    public @Nullable Subject subject() {
        return kind == null ? null : new Subject(kind, organizationId);
    }

    /**
     * With a changed ruling. While it waits nobody has heard of the decision, so all changes are
     * told as the one after it.
     */
    NamedBody changed(Ruling changed) {
        return new NamedBody(
                organizationId,
                kind,
                kind == null && changed.number() > 2 ? changed.numbered(2) : changed);
    }

    /** The registry has said what it is; only a unit loses its award year (V2, V3). */
    public NamedBody known(SubjectKind said) {
        return new NamedBody(
                organizationId,
                said,
                ruling.withAwardYear(
                        said == SubjectKind.UNIT
                                ? SchemeCalendar.dateOf(ruling.effectiveAt()).getYear()
                                : null));
    }
}
