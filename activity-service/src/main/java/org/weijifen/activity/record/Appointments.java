package org.weijifen.activity.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.standing.KnownStanding;
import org.weijifen.activity.standing.Recorder;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.scheme.Roles;
import org.weijifen.scheme.SchemeCalendar;

/** domain.md H11: a recorder needs a term on the day of entry; an organiser needs none. */
final class Appointments {
    private Appointments() {}

    private static boolean neededBy(Act act) {
        return Roles.RECORDER.equals(act.role());
    }

    /**
     * The appointment of whoever acts.
     *
     * @param needed acts as recorder, not as organiser
     * @param known the register has spoken of the recorder; if not, the record waits for it
     * @param refusal where it has, and there is no term today
     */
    record Standing(boolean needed, boolean known, @Nullable Refusal refusal) {}

    /**
     * What is known now. Whoever uses it asks first whether the request was carried out before: the
     * register may have spoken since then, and a repeat gets the first answer.
     */
    static Standing of(KnownStanding standing, String organizationId, Act act) {
        if (!neededBy(act)) {
            return new Standing(false, false, null);
        }
        String id = Recorder.id(organizationId, act.by());
        Recorder recorder = standing.recorders(List.of(id)).get(id);
        if (recorder == null) {
            return new Standing(true, false, null);
        }
        boolean inOffice = recorder.appointedOn(SchemeCalendar.dateOf(act.now()));
        return new Standing(true, true, inOffice ? null : RecordRefusals.notAppointed());
    }
}
