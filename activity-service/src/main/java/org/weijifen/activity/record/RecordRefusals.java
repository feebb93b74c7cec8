package org.weijifen.activity.record;

import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Refusal.Kind;

/** Refusals around records, in words a clerk can act on. */
final class RecordRefusals {
    private RecordRefusals() {}

    static Refusal conflict(String code, String detail, String detailZh) {
        return Refusal.of(Kind.CONFLICT, code, detail, detailZh);
    }

    /** Also for records that the caller may not see. */
    static Refusal notFound() {
        return Refusal.of(
                Kind.NOT_FOUND,
                "RECORD_NOT_FOUND",
                "There is no such record among those you may see. Check its id.",
                "在您可查看的范围内没有该记录，请核对记录编号。");
    }

    static Refusal unbound() {
        return Refusal.of(
                Kind.FORBIDDEN,
                "NO_ORGANIZATION",
                "Your role is bound to no organisation.",
                "您的角色未绑定任何组织。");
    }

    static Refusal otherContent() {
        return conflict(
                "RECORD_EXISTS",
                "This person already has a record of this session with other content. Correct that record instead of entering a second one.",
                "该志愿者在本场次已有内容不同的记录，请更正原记录，不要重复录入。");
    }

    static Refusal withdrawn() {
        return conflict(
                "RECORD_WITHDRAWN",
                "The record was withdrawn. Correct it if the service took place after all.",
                "该记录已作废；如确有服务，请以更正方式重新提交。");
    }

    static Refusal voidedBySanction() {
        return conflict(
                "RECORD_VOIDED_BY_SANCTION",
                "A decision lists this record as falsified. It can be verified only after that decision is reversed.",
                "该记录被失信决定认定为弄虚作假，决定撤销后方可核实。");
    }

    static Refusal ownHours() {
        return Refusal.of(
                Kind.FORBIDDEN,
                "OWN_HOURS",
                "Nobody records or verifies their own hours. Ask another recorder or organiser.",
                "任何人不得记录或核实本人的服务时长，请由他人办理。");
    }

    static Refusal samePerson() {
        return Refusal.of(
                Kind.FORBIDDEN,
                "SAME_PERSON",
                "Recording, verifying and approving are done by different persons.",
                "记录、核实与批准须由不同的人员办理。");
    }

    static Refusal notAppointed() {
        return Refusal.of(
                Kind.FORBIDDEN,
                "RECORDER_NOT_APPOINTED",
                "The recorder has no term at this organisation on the day of entry. Have a recorder in office enter the hours.",
                "录入当日该记录员在本组织没有任期，请由在任记录员录入。");
    }

    static Refusal appointmentUnknown() {
        return conflict(
                "APPOINTMENT_UNKNOWN",
                "The recorder's appointment is not known here yet. Try again when the register has told of it.",
                "尚未收到该记录员的任命信息，请稍后再核实。");
    }

    static Refusal changedMeanwhile() {
        return conflict(
                "CHANGED_MEANWHILE",
                "The record changed while you verified it. Look at it again, then repeat.",
                "核实期间记录已被修改，请查看后重新核实。");
    }

    static Refusal activityCancelled() {
        return conflict(
                "ACTIVITY_CANCELLED",
                "The activity was cancelled; a cancelled activity has no service hours.",
                "活动已取消，已取消的活动没有服务时长。");
    }

    static Refusal activityNotStarted() {
        return conflict(
                "ACTIVITY_NOT_STARTED",
                "The activity has not started yet. Enter hours when they have been served.",
                "活动尚未开始，请在服务完成后录入时长。");
    }

    static Refusal filingRequired() {
        return conflict(
                "FILING_REQUIRED",
                "Under the policy in force only filed activities earn hours. File the activity first.",
                "按现行规定，仅已备案活动可记录时长，请先备案。");
    }
}
