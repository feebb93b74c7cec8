package org.weijifen.blacklist.caseflow;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.blacklist.ViolationReported;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.scheme.SchemeCalendar;

/** Cases as documents; woken when a decision takes effect or a term is over. */
public final class CaseAggregate implements Aggregate<CaseFile> {
    /** What a resumption asks for. */
    public static final String CONSEQUENCES_OPEN = "consequencesOpen";

    /** What lists ask for. */
    static final String STATUS = "status";

    static final String LISTS = "proceedings.lists";

    @Override
    public String collection() {
        return "cases";
    }

    @Override
    public int schema() {
        return 2;
    }

    @Override
    public Class<CaseFile> type() {
        return CaseFile.class;
    }

    @Override
    public List<String> scanPaths() {
        return List.of(CONSEQUENCES_OPEN, STATUS, LISTS);
    }

    @Override
    public Set<Instant> deadlines(CaseFile file) {
        return CaseRules.deadlines(file);
    }

    @Override
    public List<Event> events(String id, @Nullable CaseFile before, CaseFile after, long revision) {
        // A recovery begins with a file without steps where nobody was told of the case.
        boolean told = before != null && !before.steps().isEmpty();
        if (told || after.subject().kind() == SubjectKind.VOLUNTEER) {
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
