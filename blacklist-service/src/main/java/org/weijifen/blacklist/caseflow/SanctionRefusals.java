package org.weijifen.blacklist.caseflow;

import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Refusal.Kind;

/** Why an act about a ruling is refused. */
final class SanctionRefusals {
    private SanctionRefusals() {}

    static Refusal alreadyStayed() {
        return Refusal.of(
                Kind.CONFLICT,
                "ALREADY_STAYED",
                "The publication is taken down already while an appeal or an objection is open.",
                "申诉或异议期间已暂停公开。");
    }

    static Refusal notDisputed() {
        return Refusal.of(
                Kind.CONFLICT,
                "NOT_DISPUTED",
                "A publication is stayed while an appeal or an objection is open. Lodge one first.",
                "仅在申诉或异议期间可暂停公开，请先提出申诉或异议。");
    }

    static Refusal tooManyActs(int most) {
        return Refusal.of(
                Kind.CONFLICT,
                "TOO_MANY_ACTS",
                "A case keeps "
                        + most
                        + " acts about its ruling. A stay can still be ended, and a repair granted.",
                "本案处理记录已达 " + most + " 件上限；仍可恢复公开或作出信用修复。");
    }

    static Refusal notStayed() {
        return Refusal.of(
                Kind.CONFLICT, "NOT_STAYED", "There is no stay to end.", "当前没有暂停公开，无需恢复。");
    }

    static Refusal notProposed() {
        return Refusal.of(
                Kind.CONFLICT,
                "NOT_PROPOSED",
                "The association has to propose this first.",
                "须先由志愿者协会提出建议。");
    }

    static Refusal otherPerson() {
        return Refusal.of(
                Kind.FORBIDDEN,
                "SAME_PERSON_NEEDED",
                "A retroactive act takes the same two persons: who served the notice proposes it, who decided confirms it.",
                "追溯须由原送达告知书人员提出、原决定人员确认。");
    }

    static Refusal stayed() {
        return Refusal.of(
                Kind.CONFLICT,
                "STAYED",
                "The publication is stayed while an appeal or an objection is open. Wait for the answer or end the stay.",
                "申诉或异议期间已暂停公开，请待答复或先恢复公开。");
    }

    static Refusal alreadyPublished() {
        return Refusal.of(
                Kind.CONFLICT,
                "ALREADY_PUBLISHED",
                "This sanction has its publication already.",
                "该失信惩戒已作出公开决定。");
    }

    static Refusal nothingStands() {
        return Refusal.of(
                Kind.CONFLICT,
                "REVERSED",
                "The sanction on this subject was reversed; nothing of it stands.",
                "对该主体的惩戒已撤销。");
    }

    static Refusal kindUnknown() {
        return Refusal.of(
                Kind.CONFLICT,
                "KIND_UNKNOWN",
                "The registry has not described this body yet, so its sanction waits. Repeat your request later.",
                "该主体的登记信息尚未到达，惩戒待生效，请稍后重试。");
    }
}
