package org.weijifen.blacklist.caseflow;

import java.time.LocalDate;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Refusal.Kind;

/** Why a step of the procedure is refused, and what to do instead. */
final class ProcedureRefusals {
    private ProcedureRefusals() {}

    static Refusal defenceRuns(LocalDate until) {
        return conflict(
                "DEFENCE_RUNNING",
                "The subject may answer the notice until "
                        + until
                        + ". Decide after that day, or once the answer or a waiver is recorded (defence).",
                "当事人陈述申辩期至 " + until + " 止。请在期满后作出决定，或先记录当事人的陈述申辩或放弃声明（defence）。");
    }

    static Refusal defenceOver(LocalDate until) {
        return conflict(
                "DEFENCE_OVER",
                "The notice could be answered until "
                        + until
                        + ". Wait for the decision; an appeal against it is possible (appeal).",
                "陈述申辩期已于 " + until + " 届满。请等待决定；对决定不服的可以申诉（appeal）。");
    }

    static Refusal waived() {
        return conflict(
                "DEFENCE_WAIVED",
                "The rest of the defence period was waived. Wait for the decision; an appeal against it is possible (appeal).",
                "当事人已放弃其余陈述申辩期。请等待决定；对决定不服的可以申诉（appeal）。");
    }

    static Refusal hearingOpen() {
        return conflict(
                "HEARING_REQUESTED",
                "The subject asked for a hearing. Record the hearing first (hearing).",
                "当事人已申请听证，请先举行听证并记录（hearing）。");
    }

    static Refusal hearingAsked() {
        return conflict(
                "HEARING_ASKED_ALREADY",
                "A hearing was asked for already; one is held. Wait for the association to hold it (hearing).",
                "已申请过听证，听证举行一次，请等待协会举行（hearing）。");
    }

    static Refusal noHearingAsked() {
        return conflict(
                "NO_HEARING_OPEN",
                "No requested hearing is open. A hearing is recorded once, after the subject asked for it (hearing-request).",
                "没有待举行的听证。听证须由当事人申请（hearing-request），且只记录一次。");
    }

    static Refusal appealOver(LocalDate until) {
        return conflict(
                "APPEAL_WINDOW_OVER",
                "The decision could be appealed against until "
                        + until
                        + ". Object to a wrong published entry (objection), or ask the civilisation office for repair (repair).",
                "申诉期已于 " + until + " 届满。对公开信息有异议的可提出异议（objection），或向文明办申请信用修复（repair）。");
    }

    static Refusal appealedAlready() {
        return conflict(
                "APPEALED_ALREADY",
                "This subject has had its appeal against the decision; there is one for each. Ask the civilisation office for repair (repair).",
                "该主体已就本决定申诉，每一主体可申诉一次。可向文明办申请信用修复（repair）。");
    }

    static Refusal notPublished() {
        return conflict(
                "NOT_PUBLISHED",
                "No entry of this case is public. Appeal against the sanction itself (appeal).",
                "本案没有公开曝光的信息。对惩戒本身不服的请申诉（appeal）。");
    }

    static Refusal objectionOpen() {
        return conflict(
                "OBJECTION_OPEN",
                "An objection is open and the entry is marked. Wait for its answer (objection-answer).",
                "已有待答复的异议，公开信息已作标注，请等待答复（objection-answer）。");
    }

    static Refusal noObjection() {
        return conflict(
                "NO_OBJECTION",
                "No objection waits for an answer. The mark of an appeal goes with the appeal's decision (appeal-decision).",
                "没有待答复的异议。因申诉所作的标注随申诉决定（appeal-decision）消除。");
    }

    static Refusal tooMany(int most) {
        return conflict(
                "TOO_MANY_STATEMENTS",
                "A case keeps "
                        + most
                        + " of these. Hand further papers to the civilisation office.",
                "本案此类记录已达 " + most + " 件上限，其余材料请直接提交文明办。");
    }

    private static Refusal conflict(String code, String detail, String detailZh) {
        return Refusal.of(Kind.CONFLICT, code, detail, detailZh);
    }
}
