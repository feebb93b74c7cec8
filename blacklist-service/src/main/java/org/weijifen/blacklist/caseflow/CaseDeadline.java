package org.weijifen.blacklist.caseflow;

import java.time.Instant;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.deadline.DeadlineRunner;

/** A decided case takes effect, a term that is over is missed. Pure. */
public record CaseDeadline(String service) implements DeadlineRunner.OnDeadline<CaseFile> {
    @Override
    public Decision<CaseFile> decide(CaseFile file, Instant now) {
        return CaseRules.onDeadline(file, now, service);
    }
}
