package org.weijifen.blacklist.caseflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.Proceedings.Listed;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.platform.port.Scan;
import org.weijifen.scheme.SchemePolicy;

/** Shows cases to officers and to their subjects; to others they do not exist. */
public final class FindCases {
    private static final int PAGE = 200;

    private final AggregateRuntime runtime;
    private final CaseAggregate cases;
    private final SchemePolicy policy;

    public FindCases(AggregateRuntime runtime, CaseAggregate cases, SchemePolicy policy) {
        this.runtime = runtime;
        this.cases = cases;
        this.policy = policy;
    }

    /**
     * What a list asks for; absent means any.
     *
     * @param overdue true: some clock has run out; false: some clock runs, and none has run out
     * @param dueBefore some clock's last day lies before that local day
     */
    public record Wanted(
            @Nullable CaseStatus status, @Nullable Boolean overdue, @Nullable LocalDate dueBefore) {

        /** Closed cases are not even looked at where something due is wanted. */
        Map<String, Object> equalTo() {
            Map<String, Object> equalTo = new HashMap<>();
            if (status != null) {
                equalTo.put(CaseAggregate.STATUS, status.name());
            }
            if (Boolean.TRUE.equals(overdue)) {
                equalTo.put(CaseAggregate.LISTS, Listed.OVERDUE.name());
            } else if (overdue != null || dueBefore != null) {
                equalTo.put(CaseAggregate.LISTS, Listed.DUE.name());
            }
            return equalTo;
        }

        boolean fits(CaseFile file) {
            List<CaseClock> clocks = file.course().clocks();
            boolean late = clocks.stream().anyMatch(CaseClock::missed);
            return (overdue == null || overdue == late)
                    && (dueBefore == null
                            || clocks.stream().anyMatch(c -> c.dueOn().isBefore(dueBefore)));
        }
    }

    /**
     * @param party the subject's side, which sees its own case without persons; absent for officers
     */
    Optional<Versioned<CaseView>> one(String caseId, @Nullable Party party, Instant now) {
        Versioned<CaseFile> found = runtime.get(cases, caseId);
        if (found == null || (party != null && !party.maySee(found.state()))) {
            return Optional.empty();
        }
        CaseFile file = found.state();
        LocalDate appealUntil = CaseClocks.appealUntil(file, policy);
        CaseView view =
                party == null
                        ? CaseView.of(caseId, file, appealUntil, now)
                        : CaseView.forSubject(caseId, file, appealUntil, now, party.reader(file));
        return Optional.of(new Versioned<>(caseId, found.version(), view));
    }

    /** In order of case id, at most {@code limit}. */
    List<CaseLine> list(Wanted wanted, Instant now, @Nullable String afterId, int limit) {
        Map<String, Object> equalTo = wanted.equalTo();
        List<CaseLine> lines = new ArrayList<>();
        String after = afterId;
        while (true) {
            var page = runtime.scan(cases, new Scan(equalTo, after, null, PAGE));
            for (Versioned<CaseFile> found : page) {
                if (wanted.fits(found.state())) {
                    lines.add(CaseLine.of(found.id(), found.state(), now));
                    if (lines.size() == limit) {
                        return lines;
                    }
                }
            }
            if (page.size() < PAGE) {
                return lines;
            }
            after = page.getLast().id();
        }
    }
}
