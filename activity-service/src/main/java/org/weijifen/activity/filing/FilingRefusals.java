package org.weijifen.activity.filing;

import java.util.List;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Refusal.FieldError;
import org.weijifen.platform.aggregate.Refusal.Kind;

/** Refusals around filing, in words a clerk can act on. */
public final class FilingRefusals {
    private FilingRefusals() {}

    /** Also for activities of other organisations: their existence is private. */
    public static Refusal notFound() {
        return Refusal.of(
                Kind.NOT_FOUND,
                "ACTIVITY_NOT_FOUND",
                "There is no such activity among those you may see. Check its id.",
                "在您可查看的范围内没有该活动，请核对活动编号。");
    }

    static Refusal wrongState(ActivityStatus status, String wanted, String wantedZh) {
        return Refusal.of(
                Kind.CONFLICT,
                "ACTIVITY_WRONG_STATE",
                "The activity is " + status + "; this is possible only while it is " + wanted + ".",
                "活动当前状态为 " + status + "，此操作仅适用于" + wantedZh + "。");
    }

    static Refusal started() {
        return Refusal.of(
                Kind.CONFLICT,
                "ACTIVITY_STARTED",
                "The scheduled start has passed. A started activity can no longer be returned, cancelled or moved to another start; change its end or complete it.",
                "活动已到开始时间，不能再退回、取消或更改开始时间；可以调整结束时间或办结。");
    }

    static Refusal notStarted() {
        return Refusal.of(
                Kind.CONFLICT,
                "ACTIVITY_NOT_STARTED",
                "The activity has not started yet. Complete it after its start, or cancel it.",
                "活动尚未开始，请在开始后办结，或予以取消。");
    }

    static Refusal startNotAhead() {
        String detail = "Move a filed activity only to a start that is still ahead.";
        return new Refusal(
                Kind.UNPROCESSABLE,
                "START_NOT_AHEAD",
                detail,
                "已备案活动只能改到将来的开始时间。",
                List.of(new FieldError("/startsAt", "START_NOT_AHEAD", detail)));
    }

    static Refusal endPassed() {
        String detail =
                "The end can be moved only before it has passed, and only to a time still ahead.";
        return new Refusal(
                Kind.UNPROCESSABLE,
                "END_PASSED",
                detail,
                "结束时间只能在其到来之前调整，且须改为将来的时间。",
                List.of(new FieldError("/endsAt", "END_PASSED", detail)));
    }

    static Refusal tooManyMoves(int most) {
        return Refusal.of(
                Kind.CONFLICT,
                "TOO_MANY_MOVES",
                "From its cut-off on an activity's time is moved at most "
                        + most
                        + " times, since each time everybody insured is told anew. Leave it, or file"
                        + " another activity.",
                "名单截止后，活动时间最多调整 " + most + " 次（每次都须重新通知承保变更）。请保持现有时间，或另行备案活动。");
    }

    static Refusal rosterTooLong(int most) {
        String detail =
                "A roster holds at most " + most + " volunteers. Split the activity into several.";
        return new Refusal(
                Kind.UNPROCESSABLE,
                "ROSTER_TOO_LONG",
                detail,
                "一份名单最多 " + most + " 人，请拆分为多个活动备案。",
                List.of(new FieldError("/volunteerIds", "ROSTER_TOO_LONG", detail)));
    }

    static Refusal rosterChangedTooMuch(int most) {
        String detail =
                "A filed roster keeps at most "
                        + most
                        + " lines, those taken off included. Cancel the activity and file a new one with"
                        + " the people who really come.";
        return new Refusal(
                Kind.UNPROCESSABLE,
                "ROSTER_CHANGED_TOO_MUCH",
                detail,
                "已备案名单（含已移除人员）最多保留 " + most + " 条，请取消该活动后按实际参加人员重新备案。",
                List.of(new FieldError("/volunteerIds", "ROSTER_CHANGED_TOO_MUCH", detail)));
    }

    static Refusal changedMeanwhile() {
        return Refusal.of(
                Kind.PRECONDITION_FAILED,
                "CHANGED_MEANWHILE",
                "Somebody has changed this since you read it: read it again, then repeat your change.",
                "数据已被他人修改，请重新读取后再提交。");
    }
}
