package org.weijifen.blacklist.caseflow;

import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Outcome;
import org.weijifen.scheme.SchemePolicy;

/**
 * One step on a case. The case's own commit comes first and names everything that follows; what it
 * causes is carried out at once, or by a resumption after a crash.
 */
public final class AdvanceCase {
    private final AggregateRuntime runtime;
    private final CaseAggregate cases;
    private final Consequences consequences;
    private final SchemePolicy policy;

    public AdvanceCase(
            AggregateRuntime runtime,
            CaseAggregate cases,
            Consequences consequences,
            SchemePolicy policy) {
        this.runtime = runtime;
        this.cases = cases;
        this.consequences = consequences;
        this.policy = policy;
    }

    /**
     * @throws org.weijifen.platform.aggregate.RefusedException NOT_FOUND, CONFLICT in the wrong
     *     state, FORBIDDEN for the wrong person, UNPROCESSABLE for a ruling that the scheme does
     *     not allow
     */
    public Outcome<CaseFile> advance(String caseId, CaseCommand command, Act act, Warrant warrant) {
        // A crash may have left the step before unfinished: a new ruling must not overtake it.
        consequences.carryOut(caseId);
        Outcome<CaseFile> outcome =
                runtime.execute(
                        cases,
                        caseId,
                        act,
                        state -> CaseRules.advance(caseId, state, command, act, warrant, policy),
                        state -> CaseView.Brief.of(caseId, state));
        consequences.carryOut(caseId);
        return outcome;
    }

    /** The same where nothing but role and reason is to be kept. */
    public Outcome<CaseFile> advance(String caseId, CaseCommand command, Act act) {
        return advance(caseId, command, act, Warrant.NONE);
    }
}
