package org.weijifen.simulation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.weijifen.testkit.simulation.Violation;

/**
 * H10: nobody's verified minutes of one local day pass the limit without the association's
 * approval. Judged of people whom no decision ever called a fraud: reinstated records come back
 * whatever the day holds meanwhile.
 */
final class DayJudge {
    private final Facts facts;

    DayJudge(Facts facts) {
        this.facts = facts;
    }

    void judge() {
        Map<String, Long> minutes = new HashMap<>();
        for (Facts.Hours hours : facts.hours.values()) {
            boolean sanctioned =
                    facts.sanctions.values().stream().anyMatch(s -> s.isOn(hours.volunteerId));
            if (hours.approved || hours.withdrawn || sanctioned) {
                continue;
            }
            for (long minute : Told.minutes(hours.verified)) {
                LocalDate day = Told.dateOf(Told.instantOf(minute));
                minutes.merge(hours.volunteerId + " " + day, 1L, Long::sum);
            }
        }
        minutes.forEach(
                (day, count) ->
                        Violation.unless(
                                count <= SmallPolicy.DAY_MINUTES,
                                count + " minutes unapproved on " + day + ": " + facts.hours));
    }
}
