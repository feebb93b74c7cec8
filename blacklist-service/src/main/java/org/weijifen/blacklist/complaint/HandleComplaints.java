package org.weijifen.blacklist.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.weijifen.blacklist.caseflow.CaseAggregate;
import org.weijifen.blacklist.caseflow.CaseFile;
import org.weijifen.blacklist.caseflow.CaseStatus;
import org.weijifen.blacklist.caseflow.ReportViolation;
import org.weijifen.blacklist.caseflow.ReportViolation.Report;
import org.weijifen.blacklist.complaint.Complaint.Admission;
import org.weijifen.blacklist.complaint.Complaint.Rejection;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.platform.aggregate.Outcome;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.web.Page;
import org.weijifen.platform.web.PageRequest;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.scheme.SchemePolicy;

/** Takes complaints in and has officers deal with them. */
public final class HandleComplaints {
    private final AggregateRuntime runtime;
    private final ComplaintAggregate complaints;
    private final TurnAggregate turns;
    private final CaseAggregate cases;
    private final ReportViolation reportViolation;
    private final FollowUp followUp;
    private final SchemePolicy policy;

    public HandleComplaints(
            AggregateRuntime runtime,
            ComplaintAggregate complaints,
            TurnAggregate turns,
            CaseAggregate cases,
            ReportViolation reportViolation,
            FollowUp followUp,
            SchemePolicy policy) {
        this.runtime = runtime;
        this.complaints = complaints;
        this.turns = turns;
        this.cases = cases;
        this.reportViolation = reportViolation;
        this.followUp = followUp;
        this.policy = policy;
    }

    Outcome<Complaint> receive(String receipt, ComplaintRules.Sent sent, Act act) {
        Outcome<Complaint> outcome =
                runtime.execute(
                        complaints,
                        receipt,
                        act,
                        state ->
                                ComplaintRules.receive(
                                        state, sent, policy.at(act.now()), act.now()),
                        state -> new ComplaintView.Receipt(receipt, ComplaintStatus.RECEIVED));
        followUp.of(receipt);
        return outcome;
    }

    /**
     * Opens a case; its first step is the officer's.
     *
     * @throws RefusedException NOT_FOUND, CONFLICT where somebody dealt with it, FORBIDDEN for the
     *     accused, UNPROCESSABLE where no case can be opened on the report
     */
    Outcome<Complaint> admit(String id, Report report, Act act) {
        Optional<Refusal> noCase = reportViolation.refusal(report, act.now());
        var admission =
                new Admission(DerivedIds.of("case", "complaint", id), report, act.by(), act.now());
        return handle(
                id,
                act,
                state -> {
                    Decision<Complaint> decision = ComplaintRules.admit(state, admission);
                    return decision instanceof Decision.Changed && noCase.isPresent()
                            ? Decision.refuse(noCase.get())
                            : decision;
                });
    }

    Outcome<Complaint> reject(String id, String reason, Act act) {
        var rejection = new Rejection(reason, act.by(), act.now());
        return handle(id, act, state -> ComplaintRules.reject(state, rejection));
    }

    private Outcome<Complaint> handle(
            String id, Act act, org.weijifen.platform.aggregate.Rule<Complaint> rule) {
        Outcome<Complaint> outcome =
                runtime.execute(
                        complaints,
                        id,
                        act,
                        rule,
                        state -> ComplaintView.of(id, state, SchemeCalendar.dateOf(act.now())));
        followUp.of(id);
        return outcome;
    }

    /** What the holder of the receipt may know: that somebody looked, and that it is over. */
    ComplaintView.Receipt receipt(String receipt) {
        Complaint complaint = runtime.load(complaints, List.of(receipt)).get(receipt);
        if (complaint == null) {
            throw new RefusedException(ComplaintRefusals.unknown());
        }
        return new ComplaintView.Receipt(
                receipt, isOver(complaint) ? ComplaintStatus.CLOSED : complaint.status());
    }

    private boolean isOver(Complaint complaint) {
        Admission admission = complaint.admission();
        if (admission == null) {
            return false;
        }
        CaseFile file = runtime.load(cases, List.of(admission.caseId())).get(admission.caseId());
        return file != null && (file.ruling() != null || file.status() == CaseStatus.DISMISSED);
    }

    /** One page, oldest first; it may hold fewer lines than its limit and still have a next one. */
    Page<ComplaintView> list(ComplaintStatus status, PageRequest request, Instant now) {
        Page<Versioned<Turn>> page =
                Page.of(
                        request,
                        runtime.scan(
                                turns,
                                new Scan(
                                        Map.of(TurnAggregate.STATUS, status.name()),
                                        request.afterId(),
                                        null,
                                        request.fetch())),
                        Versioned::id);
        List<String> ids = page.items().stream().map(t -> t.state().complaintId()).toList();
        Map<String, Complaint> found = runtime.load(complaints, ids);
        List<ComplaintView> views = new ArrayList<>();
        for (String id : ids) {
            Complaint complaint = found.get(id);
            if (complaint != null && complaint.status() == status) {
                views.add(ComplaintView.of(id, complaint, SchemeCalendar.dateOf(now)));
            }
        }
        return new Page<>(views, page.nextCursor());
    }
}
