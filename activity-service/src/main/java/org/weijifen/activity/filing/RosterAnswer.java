package org.weijifen.activity.filing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weijifen.activity.standing.Warning;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.contracts.activity.RosterLineStatus;

/**
 * What a roster's sender is told (contracts.md section 2): lines that stand, and those sent that a
 * sanction took off.
 */
public record RosterAnswer(List<SubmittedLine> lines, List<Warning> warnings) {

    /** Line statuses in the answer to a roster. */
    public enum SubmittedStatus {
        ON_TIME,
        LATE,
        /** Not sent this time, kept because the cut-off has passed. */
        KEPT,
        /** Taken off by a sanction on the person; comes back if that is reversed in time. */
        REMOVED
    }

    /**
     * One line in the answer to a roster.
     *
     * @param warnings codes of the answer's warnings that mean this line
     */
    public record SubmittedLine(
            String volunteerId,
            Instant receivedAt,
            SubmittedStatus status,
            List<String> warnings) {}

    static RosterAnswer of(
            Activity activity, Collection<String> sent, List<Warning> warnings, Instant now) {
        boolean closed = activity.rosterClosed(now);
        Set<String> asked = Set.copyOf(sent);
        Map<String, List<String>> codes = codes(warnings);
        List<SubmittedLine> answer = new ArrayList<>();
        for (RosterLine line : RosterRules.lines(activity)) {
            boolean wasSent = asked.contains(line.volunteerId());
            if (line.status() == RosterLineStatus.REMOVED && !wasSent) {
                continue;
            }
            SubmittedStatus status =
                    closed && !wasSent
                            ? SubmittedStatus.KEPT
                            : SubmittedStatus.valueOf(line.status().name());
            answer.add(
                    new SubmittedLine(
                            line.volunteerId(),
                            line.receivedAt(),
                            status,
                            codes.getOrDefault(line.volunteerId(), List.of())));
        }
        return new RosterAnswer(answer, warnings);
    }

    private static Map<String, List<String>> codes(List<Warning> warnings) {
        Map<String, List<String>> codes = new HashMap<>();
        for (Warning warning : warnings) {
            for (String id : warning.ids()) {
                codes.computeIfAbsent(id, i -> new ArrayList<>()).add(warning.code());
            }
        }
        return codes;
    }
}
