package org.weijifen.reward.shadow;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.ViolationClass;
import org.weijifen.reward.shadow.SuppressedHours.Objection;
import org.weijifen.reward.shadow.SuppressedHours.Sentence;
import org.weijifen.scheme.SchemeCalendar;

/** What a volunteer is told of a sanction, in both languages. Pure. */
final class ShadowTexts {
    private static final String OFFICE = "志愿者协会 / volunteers' association";
    private static final String RECORDS = "POST /api/v1/service-records/{recordId}/objection";
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(SchemeCalendar.ZONE);

    private ShadowTexts() {}

    static Sentence explanation(Sanction sanction, @Nullable Violation violation) {
        Sanction.Imposed imposed = sanction.imposed();
        if (imposed == null) {
            return new Sentence(
                    "These minutes are suppressed by a sanction whose particulars have not arrived here yet.",
                    "这些时长因一项惩戒不予记录，该惩戒的具体信息尚未送达本系统。");
        }
        if (sanction.status() == Sanction.Status.LIFTED) {
            return new Sentence(
                    "The sanction on "
                            + imposed.subjectId()
                            + " was lifted; these minutes are about to come back.",
                    "对 " + imposed.subjectId() + " 的惩戒已撤销，这些时长即将恢复。");
        }
        return new Sentence(
                imposed.subjectId()
                        + " was sanctioned"
                        + because(violation)
                        + ". Service for it does not count "
                        + spans(sanction.windows(), "from ", " to ", " on", " and ")
                        + ". Your record is kept; if the sanction is reversed, the minutes come back at their own dates.",
                imposed.subjectId()
                        + becauseZh(violation)
                        + "受到惩戒，"
                        + spans(sanction.windows(), "", " 至 ", " 起", "、")
                        + "参加其活动的时长不予记录。您的记录予以保留；惩戒撤销后，时长按原服务日期恢复。");
    }

    /**
     * @param workingDays absent where the policy names no term
     */
    static Objection objection(@Nullable String caseId, @Nullable Integer workingDays) {
        String term =
                workingDays == null
                        ? ""
                        : " within " + workingDays + " working days of the decision";
        String termZh = workingDays == null ? "" : "自决定之日起 " + workingDays + " 个工作日内";
        return new Objection(
                caseId == null ? null : "POST /api/v1/cases/" + caseId + "/appeal",
                RECORDS,
                OFFICE,
                workingDays,
                new Sentence(
                        "Against the sanction the body's organizer, or the volunteers' association for you, appeals"
                                + term
                                + ". If the minutes of your record are wrong, object to the record yourself.",
                        "对惩戒不服的，可由该主体的组织者"
                                + termZh
                                + "提出申诉，也可由志愿者协会代为提出；对本人记录的时长有异议的，可自行对该记录提出异议。"));
    }

    private static String because(@Nullable Violation violation) {
        return violation == null
                ? ""
                : switch (violation.violationClass()) {
                    case BREACH_OF_LAW -> " for a breach of law";
                    case BREACH_OF_CODE -> " for a breach of the Volunteer Code";
                    case FRAUD -> " for fraud";
                };
    }

    private static String becauseZh(@Nullable Violation violation) {
        ViolationClass known = violation == null ? null : violation.violationClass();
        return switch (known) {
            case null -> "";
            case BREACH_OF_LAW -> "因违法";
            case BREACH_OF_CODE -> "因违反志愿者守则";
            case FRAUD -> "因弄虚作假";
        };
    }

    private static String spans(
            List<Period> windows, String before, String between, String open, String and) {
        return windows.stream()
                .map(
                        w -> {
                            Instant until = w.until();
                            return before
                                    + LOCAL.format(w.from())
                                    + (until == null ? open : between + LOCAL.format(until));
                        })
                .collect(Collectors.joining(and));
    }
}
