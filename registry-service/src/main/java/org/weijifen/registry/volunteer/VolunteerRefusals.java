package org.weijifen.registry.volunteer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Refusal.FieldError;
import org.weijifen.platform.aggregate.Refusal.Kind;

/** Refusals about volunteers; none names personal data. */
public final class VolunteerRefusals {
    private VolunteerRefusals() {}

    /** No volunteer has this id. */
    public static Refusal unknown() {
        return Refusal.of(
                Kind.NOT_FOUND,
                "UNKNOWN_VOLUNTEER",
                "No volunteer is registered under this id.",
                "没有以此编号注册的志愿者。");
    }

    /**
     * @param volunteerId of the standing registration; absent for callers who may not know it
     */
    static Refusal alreadyRegistered(@Nullable String volunteerId) {
        String detail =
                volunteerId == null
                        ? "A person with this identity number is registered already: ask the"
                                + " association."
                        : "A person with this identity number is registered already: use volunteer "
                                + volunteerId
                                + ".";
        String detailZh =
                volunteerId == null
                        ? "该证件号码已注册，请与志愿者协会联系。"
                        : "该证件号码已注册，请使用志愿者编号 " + volunteerId + "。";
        return new Refusal(
                Kind.CONFLICT,
                "ALREADY_REGISTERED",
                detail,
                detailZh,
                List.of(new FieldError("/identity/number", "ALREADY_REGISTERED", detail)));
    }

    static Refusal keyReused() {
        return Refusal.of(
                Kind.UNPROCESSABLE,
                "IDEMPOTENCY_KEY_REUSED",
                "This Idempotency-Key has registered another person. Use a new key for each person.",
                "该幂等键已用于登记另一人，请为每个人使用新的键。");
    }

    static Refusal changedMeanwhile() {
        return Refusal.of(
                Kind.PRECONDITION_FAILED,
                "CHANGED_MEANWHILE",
                "Somebody has changed this since you read it: read it again, then repeat your"
                        + " change.",
                "数据已被他人修改，请重新读取后再提交。");
    }

    static Refusal sanctioned() {
        return Refusal.of(
                Kind.CONFLICT,
                "SANCTION_STANDS",
                "A sanction keeps this registration cancelled: it returns when the sanction ends or"
                        + " is reversed.",
                "该注册因失信惩戒被注销，惩戒终止或撤销后方可恢复。");
    }

    static Refusal notCancelled() {
        return Refusal.of(
                Kind.CONFLICT,
                "NOT_CANCELLED",
                "This registration stands: there is nothing to renew.",
                "该注册仍然有效，无需恢复。");
    }

    static Refusal erased() {
        return Refusal.of(
                Kind.CONFLICT,
                "PERSONAL_DATA_ERASED",
                "The personal data of this volunteer was erased at the person's request.",
                "该志愿者的个人信息已按本人要求删除。");
    }

    static Refusal guardianNeeded() {
        return new Refusal(
                Kind.CONFLICT,
                "GUARDIAN_CONSENT_REQUIRED",
                "At this age a registration stands only with the guardian's consent: cancel the"
                        + " registration instead.",
                "该年龄的志愿者须经监护人同意方可注册，如监护人撤回同意请办理注销。",
                List.of(
                        new FieldError(
                                "/guardian",
                                "GUARDIAN_CONSENT_REQUIRED",
                                "The guardian's consent cannot be withdrawn at this age.")));
    }

    static Refusal guardianByAssociation() {
        return Refusal.of(
                Kind.FORBIDDEN,
                "GUARDIAN_BY_ASSOCIATION",
                "A guardian's consent is taken by the association: leave the field guardian out.",
                "监护人同意须由志愿者协会办理，请勿填写 guardian 字段。");
    }
}
