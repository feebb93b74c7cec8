package org.weijifen.registry.insured;

import java.util.List;
import org.weijifen.bordereau.Head;
import org.weijifen.bordereau.Verification;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Refusal.FieldError;

/** Why a bordereau opens no names, and what to send instead. */
final class BordereauRefusals {
    private BordereauRefusals() {}

    static Refusal noChain() {
        String detail =
                "Send 1 to 400 entries, from the seal on, as GET"
                        + " /api/v1/covers/{activityId}/bordereau gives them with Accept:"
                        + " application/json.";
        return new Refusal(
                Refusal.Kind.INVALID,
                "NO_BORDEREAU",
                detail,
                "请提交 1 至 400 条签名批次，自封存批次起，按 GET /api/v1/covers/{activityId}/bordereau"
                        + "（Accept: application/json）返回的顺序。",
                List.of(new FieldError("/entries", "NO_BORDEREAU", detail)));
    }

    static Refusal notVerified(Verification.Checked checked) {
        String at = "/entries/" + checked.position();
        String fault = checked.faults().getFirst();
        return new Refusal(
                Refusal.Kind.UNPROCESSABLE,
                "BORDEREAU_NOT_VERIFIED",
                "Entry " + checked.position() + " does not verify. Download the bordereau again.",
                "第 " + checked.position() + " 批次未通过校验，请重新下载后再提交。",
                List.of(
                        new FieldError(at + "/jws", "BORDEREAU_NOT_VERIFIED", fault),
                        new FieldError(at + "/csv", "BORDEREAU_NOT_VERIFIED", fault)));
    }

    static Refusal forgedHead(String fault) {
        return new Refusal(
                Refusal.Kind.UNPROCESSABLE,
                "BORDEREAU_NOT_VERIFIED",
                "The head does not verify. Download the bordereau again.",
                "名单的最新状态证明（head）未通过校验，请重新下载后再提交。",
                List.of(new FieldError("/head", "BORDEREAU_NOT_VERIFIED", fault)));
    }

    /** No head, one of another chain, of another time or for somebody else. */
    static Refusal notFresh(String why) {
        return new Refusal(
                Refusal.Kind.UNPROCESSABLE,
                "BORDEREAU_NOT_FRESH",
                "It is not shown that this bundle is the newest: "
                        + why
                        + ". Fetch it again from GET /api/v1/covers/{activityId}/bordereau with"
                        + " Accept: application/json, and send its entries and its head within "
                        + Head.VALID.toMinutes()
                        + " minutes.",
                "未能证明所提交的承保名单为最新：请按 GET /api/v1/covers/{activityId}/bordereau"
                        + "（Accept: application/json）重新获取，并在 "
                        + Head.VALID.toMinutes()
                        + " 分钟内连同 head 一并提交。",
                List.of(new FieldError("/head", "BORDEREAU_NOT_FRESH", why)));
    }

    static Refusal cutShort(int sent, int seen) {
        return Refusal.of(
                Refusal.Kind.CONFLICT,
                "BORDEREAU_NOT_NEWEST",
                "This bundle is older than the newest known one (entries: %d, known: %d)."
                                .formatted(sent, seen)
                        + " Fetch the newest bundle from GET /api/v1/covers/{activityId}/bordereau"
                        + " and send all of its entries.",
                "所提交的承保名单只有 %d 条批次，已知最新名单共 %d 条；请从 GET".formatted(sent, seen)
                        + " /api/v1/covers/{activityId}/bordereau 获取最新名单并提交全部批次。");
    }

    static Refusal otherInsurer() {
        return Refusal.of(
                Refusal.Kind.FORBIDDEN,
                "OTHER_INSURER",
                "This bordereau was made for another insurer than yours.",
                "该承保名单属于其他保险公司。");
    }
}
