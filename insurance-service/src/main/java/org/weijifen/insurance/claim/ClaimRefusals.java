package org.weijifen.insurance.claim;

import java.time.LocalDate;
import java.util.List;
import org.weijifen.contracts.insurance.ClaimStatus;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Refusal.FieldError;
import org.weijifen.platform.aggregate.Refusal.Kind;

/** Why a step on a claim is refused. */
final class ClaimRefusals {
    private ClaimRefusals() {}

    static Refusal unknown() {
        return Refusal.of(
                Kind.NOT_FOUND,
                "UNKNOWN_CLAIM",
                "There is no such claim that you may see. Check the claim's id.",
                "未找到您有权查看的理赔案件，请核对案件编号。");
    }

    static Refusal notYours() {
        return Refusal.of(
                Kind.FORBIDDEN,
                "OTHER_PERSON",
                "You can claim for yourself only. For somebody else the association does it.",
                "您只能为本人申请理赔，代他人申请请联系协会。");
    }

    static Refusal wrongState(ClaimStatus status) {
        return Refusal.of(
                Kind.CONFLICT,
                "WRONG_STEP",
                "The claim is "
                        + status
                        + "; this step does not fit. Read the claim for what is open.",
                "理赔案件当前状态为 " + status + "，不能执行此步骤，请查看案件的待办事项。");
    }

    static Refusal askedAlready() {
        return Refusal.of(
                Kind.CONFLICT,
                "EVIDENCE_ASKED_ALREADY",
                "Evidence is asked for once and completely, and this claim was asked already. Decide"
                        + " on what there is, or reopen the claim after the decision.",
                "补充材料须一次性告知，本案已告知过。请依现有材料作出决定，或在决定后重新立案。");
    }

    static Refusal decisionRunning() {
        return Refusal.of(
                Kind.CONFLICT,
                "DECISION_RUNNING",
                "A decision on this claim is being carried out. Repeat your request in a moment.",
                "本案的决定正在执行，请稍后重试。");
    }

    static Refusal coverUnknown() {
        return Refusal.of(
                Kind.CONFLICT,
                "COVER_UNKNOWN",
                "The cover of this participation is not known yet. The claim is kept; decide when its"
                        + " check has an outcome.",
                "该次参与的承保信息尚未确定。案件已保留，请待核查结果出具后再作决定。");
    }

    static Refusal coverKnown() {
        return Refusal.of(
                Kind.CONFLICT,
                "COVER_KNOWN",
                "The cover of this participation is known, so the insurer decides. The association"
                        + " closes only claims whose cover stays unknown.",
                "该次参与的承保信息已知，须由保险公司作出决定；协会只能结案承保信息始终不明的案件。");
    }

    static Refusal tooEarly(LocalDate first) {
        return Refusal.of(
                Kind.CONFLICT,
                "CLOSURE_TOO_EARLY",
                "The activity may still become known. Close the claim on " + first + " or later.",
                "该活动仍可能完成备案，请于 " + first + " 或之后再结案。");
    }

    static Refusal notCovered(CoverCheck check) {
        return Refusal.of(
                Kind.CONFLICT,
                "NOT_COVERED",
                "The check says "
                        + check.outcome()
                        + " (clause "
                        + check.clause()
                        + "): nothing can be agreed to. Refuse the claim with this clause.",
                "核查结果为 " + check.outcome() + "（条款 " + check.clause() + "），不得同意赔付，请依该条款拒赔。");
    }

    static Refusal limitReached(long remainingFen) {
        return Refusal.of(
                Kind.CONFLICT,
                "LIMIT_REACHED",
                "Only "
                        + remainingFen
                        + " fen of the limit remain for this claim. Agree to at most that much.",
                "本案剩余限额仅 " + remainingFen + " 分，同意赔付的金额不得超过该数。");
    }

    static Refusal aboveClaimed(long claimedFen) {
        return unprocessable(
                "/amountFen",
                "ABOVE_CLAIMED",
                "No more than the claimed " + claimedFen + " fen can be agreed to.",
                "同意赔付的金额不得超过申请的 " + claimedFen + " 分。");
    }

    static Refusal notMoreThanBefore(long approvedFen) {
        return unprocessable(
                "/amountFen",
                "NOT_MORE",
                "Name the whole certain amount; it must be above the "
                        + approvedFen
                        + " fen agreed to already.",
                "请填写确定部分的总额，须高于已同意的 " + approvedFen + " 分。");
    }

    static Refusal unknownClause() {
        return unprocessable(
                "/clause",
                "UNKNOWN_CLAUSE",
                "A refusal rests on F2, F3, F4, F6 or F7, or on EXCLUSION.<code> with an exclusion of"
                        + " the policy.",
                "拒赔须引用条款 F2、F3、F4、F6、F7，或保单列明的免责事项 EXCLUSION.<代码>。");
    }

    static Refusal abovePayable(long payableFen) {
        return Refusal.of(
                Kind.CONFLICT,
                "ABOVE_APPROVED",
                "Only " + payableFen + " fen of the agreed amount are still to be paid.",
                "已同意的金额中仅剩 " + payableFen + " 分待支付。");
    }

    static Refusal payFirst(long payableFen) {
        return Refusal.of(
                Kind.CONFLICT,
                "PAY_FIRST",
                payableFen + " fen were agreed to and are not paid yet. Pay them first.",
                "已同意赔付的金额中尚有 " + payableFen + " 分未支付，请先支付。");
    }

    static Refusal otherPayment() {
        return Refusal.of(
                Kind.CONFLICT,
                "REFERENCE_USED",
                "This payment reference stands for another payment of this claim.",
                "该付款编号已用于本案的另一笔付款。");
    }

    static Refusal day(String pointer) {
        return unprocessable(
                pointer,
                "DAY_OUT_OF_RANGE",
                "The day lies before the decision or in the future.",
                "日期不得早于决定之日，也不得晚于今天。");
    }

    static Refusal future(String pointer) {
        return unprocessable(
                pointer, "IN_THE_FUTURE", "This cannot lie in the future.", "不得晚于当前时间。");
    }

    static Refusal tooMany() {
        return Refusal.of(
                Kind.CONFLICT,
                "TOO_MANY_CLAIMS",
                "There are too many claims of this person or activity. Ask the association.",
                "该人员或活动的理赔案件过多，请联系协会。");
    }

    static Refusal full(int most) {
        return Refusal.of(
                Kind.CONFLICT,
                "CLAIM_FULL",
                "A claim takes at most " + most + " of these. Ask the association.",
                "一个理赔案件最多只能记录 " + most + " 项，请联系协会。");
    }

    static Refusal unprocessable(String pointer, String code, String detail, String detailZh) {
        return new Refusal(
                Kind.UNPROCESSABLE,
                code,
                detail,
                detailZh,
                List.of(new FieldError(pointer, code, detail)));
    }
}
