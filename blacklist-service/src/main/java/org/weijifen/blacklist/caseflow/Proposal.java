package org.weijifen.blacklist.caseflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.blacklist.Severity;

/**
 * What a notice proposes, so that the subject knows what to answer.
 *
 * @param severity the decision is not severer than that
 * @param effect in words
 * @param legalBasis in words
 * @param namedOrganizationIds other bodies that the decision may name (domain.md V9): they are
 *     heard like the subject; absent: none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Proposal(
        Severity severity,
        String effect,
        String legalBasis,
        @Nullable List<String> namedOrganizationIds) {

    public Proposal {
        namedOrganizationIds =
                namedOrganizationIds == null || namedOrganizationIds.isEmpty()
                        ? null
                        : List.copyOf(namedOrganizationIds);
    }

    /** That names nobody else. */
    public Proposal(Severity severity, String effect, String legalBasis) {
        this(severity, effect, legalBasis, null);
    }

    List<String> named() {
        return Objects.requireNonNullElse(namedOrganizationIds, List.of());
    }
}
