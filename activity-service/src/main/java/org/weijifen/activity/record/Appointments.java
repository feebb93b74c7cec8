package org.weijifen.activity.record;

import java.util.List;
import org.weijifen.activity.standing.KnownStanding;
import org.weijifen.activity.standing.Recorder;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.scheme.Roles;
import org.weijifen.scheme.SchemeCalendar;

/** domain.md H11: a recorder needs a term on the day of entry; an organiser needs none. */
final class Appointments {
    private Appointments() {}

    static boolean neededBy(Act act) {
        return Roles.RECORDER.equals(act.role());
    }

    /**
     * Whether the register has spoken of the recorder; if not, the record waits for it.
     *
     * @throws RefusedException where it has, and there is no term today
     */
    static boolean known(KnownStanding standing, String organizationId, Act act) {
        String id = Recorder.id(organizationId, act.by());
        Recorder recorder = standing.recorders(List.of(id)).get(id);
        if (recorder == null) {
            return false;
        }
        if (!recorder.appointedOn(SchemeCalendar.dateOf(act.now()))) {
            throw new RefusedException(RecordRefusals.notAppointed());
        }
        return true;
    }
}
