package org.weijifen.blacklist.complaint;

import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Refusal.Kind;

/** Why a complaint, or a step on it, is refused. */
final class ComplaintRefusals {
    private ComplaintRefusals() {}

    static Refusal unknown() {
        return Refusal.of(
                Kind.NOT_FOUND,
                "UNKNOWN_COMPLAINT",
                "There is no such complaint. Check the receipt code.",
                "没有此投诉，请核对回执编号。");
    }

    static Refusal handled(ComplaintStatus status) {
        return Refusal.of(
                Kind.CONFLICT,
                "COMPLAINT_HANDLED",
                "Somebody has dealt with this complaint already (" + status + ").",
                "该投诉已处理（" + status + "）。");
    }

    static Refusal ownCase() {
        return Refusal.of(
                Kind.FORBIDDEN,
                "SEPARATION_OF_DUTIES",
                "The complaint is about you. Somebody else has to deal with it.",
                "该投诉涉及您本人，须由其他人员办理。");
    }
}
