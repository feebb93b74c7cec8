package org.weijifen.activity.filing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.weijifen.activity.filing.Activity.Mark;
import org.weijifen.activity.standing.Warning;
import org.weijifen.contracts.Period;

/**
 * Whom of a roster a sanction concerns at the activity's time (domain.md V4). Pure; from the marks
 * that sanctions leave in the activity, so a reversal takes the warning back.
 */
final class RosterWarnings {
    /** Code of the warning. */
    static final String SANCTIONED = "VOLUNTEER_SANCTIONED";

    private RosterWarnings() {}

    static List<Warning> ofSanctioned(Activity activity, Collection<String> volunteerIds) {
        Set<String> sanctioned = new HashSet<>();
        for (Mark mark : activity.marks()) {
            if (mark.periods().stream().anyMatch(p -> concerns(p, activity))) {
                sanctioned.add(mark.volunteerId());
            }
        }
        List<String> meant = volunteerIds.stream().filter(sanctioned::contains).toList();
        return meant.isEmpty()
                ? List.of()
                : List.of(
                        new Warning(
                                SANCTIONED,
                                "A sanction cancels these people's registration at the activity's time: a line whose"
                                        + " cut-off is ahead does not stand, and returns with its first receipt time if"
                                        + " the sanction is reversed before.",
                                "以下人员在活动期间处于失信惩戒中、志愿者注册已被注销：截止时间之前的报送名单不生效；如惩戒在截止前撤销，"
                                        + "则按首次接收时间恢复。",
                                meant));
    }

    /** Stands right before the cut-off or at any time of the activity. */
    private static boolean concerns(Period period, Activity activity) {
        return period.from().isBefore(activity.plan().endsAt())
                && (period.until() == null || !period.until().isBefore(activity.cutoffOrStart()));
    }
}
