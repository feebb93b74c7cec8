package org.weijifen.reward.benefit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.reward.BenefitKind;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.reward.benefit.Benefit.Status;
import org.weijifen.scheme.SchemeCalendar;

/** Taking an annual benefit (domain.md R1: personal, in time, one health check a calendar year). */
public final class UseRules {
    private UseRules() {}

    /**
     * Why a benefit cannot be used now, or {@code null} if it can.
     *
     * @param frozen whether a sanction or a cancelled registration freezes the volunteer's spending
     *     (V4)
     */
    public static @Nullable Refusal refusal(
            List<Benefit> benefits, Benefit benefit, boolean frozen, Instant now) {
        LocalDate today = SchemeCalendar.dateOf(now);
        if (benefit.usedOn() != null) {
            return conflict(
                    "BENEFIT_USED",
                    "This benefit was used already on " + benefit.usedOn() + ".",
                    "该礼遇已于 " + benefit.usedOn() + " 使用。");
        }
        if (benefit.status() == Status.CANCELLED) {
            return conflict(
                    "BENEFIT_CANCELLED",
                    "This benefit was cancelled, because the year's credited minutes fell below"
                            + " its condition. See the account's entries.",
                    "该年度计入时长已低于条件，礼遇已取消，请查看时长明细。");
        }
        if (frozen) {
            return conflict(
                    "SPENDING_FROZEN",
                    "The volunteer's registration is cancelled or a sanction stands, so benefits"
                            + " cannot be used.",
                    "该志愿者注册已注销或处于失信惩戒期，礼遇暂停使用。");
        }
        if (today.isAfter(benefit.validUntil())) {
            return conflict(
                    "BENEFIT_EXPIRED",
                    "This benefit could be used until " + benefit.validUntil() + ".",
                    "该礼遇有效期至 " + benefit.validUntil() + "，已过期。");
        }
        boolean takenThisYear =
                benefit.kind() == BenefitKind.HEALTH_CHECK
                        && benefits.stream()
                                .filter(b -> b.kind() == BenefitKind.HEALTH_CHECK)
                                .map(Benefit::usedOn)
                                .anyMatch(d -> d != null && d.getYear() == today.getYear());
        if (takenThisYear) {
            return conflict(
                    "HEALTH_CHECK_TAKEN_THIS_YEAR",
                    "One health check was taken in this calendar year. Use this one next year, if"
                            + " it is still valid.",
                    "本年度已使用过一次体检，请在有效期内于下一年度使用。");
        }
        return null;
    }

    /** The benefit as used now. */
    public static Benefit use(Benefit benefit, Instant now) {
        return benefit.used(now, SchemeCalendar.dateOf(now));
    }

    private static Refusal conflict(String code, String detail, String detailZh) {
        return Refusal.of(Refusal.Kind.CONFLICT, code, detail, detailZh);
    }
}
