package org.weijifen.activity.filing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Outcome;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Versioned;

/** Edits a draft, or moves a filed activity (domain.md F2, F6). */
public final class EditActivity {
    private final ActivityDesk desk;

    public EditActivity(ActivityDesk desk) {
        this.desk = desk;
    }

    /**
     * @param ifMatch the ETag that the caller saw; a lost race is PRECONDITION_FAILED
     */
    public Outcome<Activity> edit(
            String id,
            Authority authority,
            ActivityInput.Edit edit,
            @Nullable String ifMatch,
            Act act) {
        Versioned<Activity> seen = desk.open(id, authority, act);
        var expected = new ExpectedVersion(ifMatch, seen);
        return desk.change(
                id,
                authority,
                act,
                activity -> {
                    // Asked here, so that a repeat of a won request gets its first answer.
                    Optional<Refusal> otherVersion = expected.refusalFor(activity);
                    return otherVersion.isPresent()
                            ? Decision.refuse(otherVersion.get())
                            : ActivityRules.edit(activity, edit.plan(), act.now());
                },
                activity -> ActivityView.of(id, activity));
    }
}
