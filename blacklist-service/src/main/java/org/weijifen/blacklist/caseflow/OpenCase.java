package org.weijifen.blacklist.caseflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.ReportViolation.Report;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.scheme.SchemePolicy;

/** Opens cases that the service itself owes somebody: once each, whatever is repeated. Pure. */
public final class OpenCase implements Folds<CaseFile, OpenCase.Owed> {
    private final SchemePolicy policy;

    public OpenCase(SchemePolicy policy) {
        this.policy = policy;
    }

    /**
     * A case to open.
     *
     * @param at time of the fact behind it
     * @param by who reports
     */
    public record Owed(String caseId, Report report, Instant at, String by) {}

    @Override
    public Collection<String> ids(Owed owed) {
        return List.of(owed.caseId());
    }

    @Override
    public Decision<CaseFile> fold(String id, @Nullable CaseFile state, Owed owed) {
        if (state != null) {
            return Decision.unchanged();
        }
        var first = new CaseStep(CaseStatus.REPORTED, owed.at(), owed.by(), "");
        return Decision.to(ReportViolation.opened(owed.report(), first, policy));
    }
}
