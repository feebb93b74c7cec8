package org.weijifen.insurance.cover;

import org.weijifen.contracts.insurance.CoverReason;
import org.weijifen.insurance.cover.PersonCoverView.Sentence;

/** Says in one sentence why somebody is covered or not, with the rule's number (domain.md 1.3). */
final class CoverSentences {
    private CoverSentences() {}

    static Sentence of(Participation participation) {
        CoverGround ground = participation.ground();
        CoverReason reason = participation.reason();
        if (ground != null) {
            return of(ground, participation.terms().insuredFromAge());
        }
        if (reason != null) {
            return of(reason);
        }
        return participation.status() == Verdict.Status.PENDING
                ? new Sentence(
                        "承保结论待定：开始截止前尚缺登记或备案信息（F3、F8）。",
                        "Not decided yet: before the cut-off the registration or the filing is still"
                                + " missing (F3, F8).")
                : covered(participation);
    }

    private static Sentence covered(Participation participation) {
        return switch (participation.basis()) {
            case ROSTERED_ACTIVITY ->
                    new Sentence(
                            "已承保：活动按时备案，本人在截止前列入报送名单，且登记有效并已同意（F2、F3）。",
                            "Covered: the activity was filed in time, and the person was on its roster"
                                    + " before the cut-off, registered and consenting (F2, F3).");
            case ALL_REGISTERED ->
                    new Sentence(
                            "已承保：活动按时备案，保单覆盖全体登记且同意的志愿者，不要求列入名单（F5）。",
                            "Covered: the activity was filed in time, and the policy covers everybody"
                                    + " registered and consenting, on a roster or not (F5).");
            case NAMED_EVENT ->
                    new Sentence(
                            "已承保：活动按时备案，专项保单在截止前记名，且登记有效并已同意（F5）。",
                            "Covered: the activity was filed in time, and its event policy named the"
                                    + " person before the cut-off, registered and consenting (F5).");
        };
    }

    private static Sentence of(CoverGround ground, int insuredFromAge) {
        return switch (ground) {
            case NOT_ROSTERED ->
                    new Sentence(
                            "未承保：本人不在该活动的报送名单上（F2、F3）。",
                            "Not covered: the person is not on this activity's roster (F2, F3).");
            case NOT_NAMED ->
                    new Sentence(
                            "未承保：该活动的专项保单未记名本人（F5）。",
                            "Not covered: this activity's event policy does not name the person (F5).");
            case AGE ->
                    new Sentence(
                            "未承保：活动当日未满 " + insuredFromAge + " 周岁，保单不承保（F4）。",
                            "Not covered: on the day the person is younger than the "
                                    + insuredFromAge
                                    + " years from which the policy insures (F4).");
        };
    }

    private static Sentence of(CoverReason reason) {
        return switch (reason) {
            case FILED_TOO_LATE ->
                    new Sentence(
                            "未承保：活动在截止时间前未处于备案状态（F2）。",
                            "Not covered: the activity did not stand filed before the cut-off (F2).");
            case LATE_LINE ->
                    new Sentence(
                            "未承保：名单在截止时间或之后才收到（F2）。",
                            "Not covered: the list's entry was received at or after the cut-off (F2).");
            case UNKNOWN_PERSON ->
                    new Sentence(
                            "未承保：截止时该编号尚无人登记（F8）。",
                            "Not covered: nobody had registered under this id by the cut-off (F8).");
            case NOT_ACTIVE ->
                    new Sentence(
                            "未承保：活动开始前登记已失效（F3）。",
                            "Not covered: the registration was not active up to the start (F3).");
            case NO_CONSENT ->
                    new Sentence(
                            "未承保：截止时本人未同意投保（F3）。",
                            "Not covered: at the cut-off the person had not consented to the"
                                    + " insurance (F3).");
            case NO_GUARDIAN_CONSENT ->
                    new Sentence(
                            "未承保：未成年人的监护人在截止时未同意（F3、F4）。",
                            "Not covered: at the cut-off the minor's guardian had not consented (F3,"
                                    + " F4).");
            case REMOVED ->
                    new Sentence(
                            "未承保：开始前已从名单中移除（F6）。",
                            "Not covered: the person was taken off the list before the start (F6).");
            case ACTIVITY_ENDED ->
                    new Sentence(
                            "未承保：活动在开始前被退回或取消（F2、F6）。",
                            "Not covered: the activity was returned or cancelled before it started"
                                    + " (F2, F6).");
        };
    }
}
