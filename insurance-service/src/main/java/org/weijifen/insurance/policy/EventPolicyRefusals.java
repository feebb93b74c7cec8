package org.weijifen.insurance.policy;

import java.util.List;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Refusal.FieldError;
import org.weijifen.platform.aggregate.Refusal.Kind;

/** Refusals around event policies, in words a clerk can act on. */
final class EventPolicyRefusals {
    private EventPolicyRefusals() {}

    static Refusal invalid(List<FieldError> errors) {
        return new Refusal(
                Kind.INVALID,
                "INVALID_FIELDS",
                "Correct the fields listed under errors and send the request again.",
                "请更正 errors 中列出的字段后重新提交。",
                errors);
    }

    /** Also for policies of other insurers: their existence is private. */
    static Refusal notFound() {
        return Refusal.of(
                Kind.NOT_FOUND,
                "EVENT_POLICY_NOT_FOUND",
                "There is no event policy of this activity that you may see: the scheme's umbrella"
                        + " policy covers it, or the activity's id is wrong.",
                "该活动没有您可查看的专项保单：由统一保单承保，或活动编号有误。");
    }

    static Refusal closed() {
        return Refusal.of(
                Kind.CONFLICT,
                "EVENT_POLICY_CLOSED",
                "The activity's cut-off has passed: its cover stands as it is. For other terms"
                        + " cancel the activity before its start and file it anew.",
                "活动已到名单截止时间，承保条件不再变更；如需其他条件，请在开始前取消活动并重新备案。");
    }

    static Refusal tooLong(int most) {
        String detail =
                "An event policy names at most " + most + " volunteers. Split the activity.";
        return new Refusal(
                Kind.UNPROCESSABLE,
                "EVENT_POLICY_TOO_LONG",
                detail,
                "专项保单最多记名 " + most + " 人，请拆分活动。",
                List.of(new FieldError("/volunteerIds", "EVENT_POLICY_TOO_LONG", detail)));
    }

    static Refusal tooManyVersions(int most) {
        return Refusal.of(
                Kind.UNPROCESSABLE,
                "EVENT_POLICY_TOO_MANY_VERSIONS",
                "This event policy has been changed " + most + " times; file the activity anew.",
                "该专项保单已变更 " + most + " 次，请重新备案活动。");
    }

    static Refusal otherTerms(String policyId, long aggregateFen, String from) {
        String detail =
                "Policy "
                        + policyId
                        + " stands with an aggregate of "
                        + aggregateFen
                        + " fen a year, in years from "
                        + from
                        + " on (aggregateLimitFenPerYear, validFrom). Give these, or the number of"
                        + " another policy.";
        return new Refusal(
                Kind.CONFLICT,
                "OTHER_POLICY_TERMS",
                detail,
                "保单 "
                        + policyId
                        + " 已登记：年度累计限额 "
                        + aggregateFen
                        + " 分，保单年度自 "
                        + from
                        + " 起（aggregateLimitFenPerYear、validFrom）。请填写相同条件，或使用其他保单号。",
                List.of(new FieldError("/aggregateLimitFenPerYear", "OTHER_POLICY_TERMS", detail)));
    }

    static Refusal changedMeanwhile() {
        return Refusal.of(
                Kind.PRECONDITION_FAILED,
                "CHANGED_MEANWHILE",
                "Somebody has changed this since you read it: read it again, then repeat your change.",
                "数据已被他人修改，请重新读取后再提交。");
    }
}
