package org.weijifen.blacklist.caseflow;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.blacklist.ViolationReported;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.scheme.SchemeCalendar;

/** Cases as documents; woken when a decision takes effect. */
public final class CaseAggregate implements Aggregate<CaseFile> {
    /** What a resumption asks for. */
    public static final String CONSEQUENCES_OPEN = "consequencesOpen";

    @Override
    public String collection() {
        return "cases";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<CaseFile> type() {
        return CaseFile.class;
    }

    @Override
    public List<String> scanPaths() {
        return List.of(CONSEQUENCES_OPEN);
    }

    @Override
    public Set<Instant> deadlines(CaseFile file) {
        Ruling ruling = file.ruling();
        Instant end = SanctionRules.runsOut(file) ? SanctionRules.endOf(file) : null;
        if (end != null) {
            return Set.of(end);
        }
        return file.status() == CaseStatus.DECIDED && ruling != null
                ? Set.of(ruling.effectiveAt())
                : Set.of();
    }

    @Override
    public List<Event> events(String id, @Nullable CaseFile before, CaseFile after, long revision) {
        if (before != null || after.subject().kind() == SubjectKind.VOLUNTEER) {
            return List.of();
        }
        Instant at = after.steps().getFirst().at();
        return List.of(
                new ViolationReported(
                        revision,
                        at,
                        id,
                        after.subject(),
                        after.violationClass(),
                        SchemeCalendar.dateOf(at)));
    }
}
