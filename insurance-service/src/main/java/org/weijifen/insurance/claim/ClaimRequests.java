package org.weijifen.insurance.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.web.Fields;
import org.weijifen.platform.web.PublicIds;

/** Bodies of the requests on claims, and what they mean. */
final class ClaimRequests {
    private static final int MOST_ITEMS = 50;
    private static final Pattern CODE = Pattern.compile("[A-Z_]{1,40}");
    private static final Pattern CLAUSE = Pattern.compile("[A-Z0-9_.]{1,60}");

    private ClaimRequests() {}

    record EvidenceBody(String kind, String documentRef, LocalDate receivedOn) {
        Evidence toEvidence(String pointer) {
            PublicIds.require(documentRef, pointer + "/documentRef");
            return new Evidence(code(kind, pointer + "/kind"), documentRef, receivedOn);
        }
    }

    record SubmissionBody(
            String activityId,
            String volunteerId,
            ClaimKind kind,
            OffsetDateTime accidentAt,
            long claimedFen,
            String description,
            @Nullable List<EvidenceBody> evidence) {
        Petition toPetition() {
            PublicIds.require(activityId, "/activityId");
            PublicIds.require(volunteerId, "/volunteerId");
            return new Petition(
                    activityId,
                    volunteerId,
                    kind,
                    minute(accidentAt, "/accidentAt"),
                    amount(claimedFen, 1, "/claimedFen"),
                    Fields.text(description, "/description"));
        }

        List<Evidence> papers() {
            return evidence == null ? List.of() : items(evidence, 0, "/evidence");
        }
    }

    record EvidenceRequestBody(List<String> kinds, String reason) {
        ClaimCommand toCommand() {
            Fields.size(kinds, 1, MOST_ITEMS, "/kinds");
            for (int i = 0; i < kinds.size(); i++) {
                code(kinds.get(i), "/kinds/" + i);
            }
            return new ClaimCommand.RequestEvidence(
                    kinds.stream().distinct().toList(), Fields.text(reason, "/reason"));
        }
    }

    /** {@code nothingFurther} ends the wait, whatever is missing. */
    record BroughtBody(List<EvidenceBody> items, @Nullable Boolean nothingFurther) {
        ClaimCommand toCommand() {
            boolean last = Boolean.TRUE.equals(nothingFurther);
            return new ClaimCommand.BringEvidence(
                    ClaimRequests.items(items, last ? 0 : 1, "/items"), last);
        }
    }

    record DecisionBody(
            Ruling.Verdict outcome,
            @Nullable Long amountFen,
            String reason,
            @Nullable String clause) {
        ClaimCommand.Decide toCommand() {
            String why = Fields.text(reason, "/reason");
            if (outcome == Ruling.Verdict.REJECT) {
                none(amountFen, "/amountFen");
                if (clause == null || !CLAUSE.matcher(clause).matches()) {
                    throw new RefusedException(ClaimRefusals.unknownClause());
                }
                return new ClaimCommand.Decide(outcome, 0, why, clause);
            }
            none(clause, "/clause");
            if (amountFen == null) {
                throw Fields.invalid(
                        "/amountFen", "REQUIRED", "Name the amount in fen.", "请填写金额（分）。");
            }
            return new ClaimCommand.Decide(outcome, amount(amountFen, 1, "/amountFen"), why, null);
        }

        private static void none(@Nullable Object value, String pointer) {
            if (value != null) {
                throw Fields.invalid(
                        pointer,
                        "DOES_NOT_FIT",
                        "An amount belongs to an agreement, a clause to a refusal.",
                        "金额仅用于同意赔付，条款仅用于拒赔。");
            }
        }
    }

    record NoticeBody(LocalDate servedOn) {}

    record PaymentBody(String reference, long amountFen, LocalDate paidOn) {
        ClaimCommand toCommand() {
            PublicIds.require(reference, "/reference");
            return new ClaimCommand.Pay(reference, amount(amountFen, 1, "/amountFen"), paidOn);
        }
    }

    record ReserveBody(long reserveFen, String reason) {
        ClaimCommand toCommand() {
            return new ClaimCommand.SetReserve(
                    amount(reserveFen, 0, "/reserveFen"), Fields.text(reason, "/reason"));
        }
    }

    record ReasonBody(String reason) {
        String text() {
            return Fields.text(reason, "/reason");
        }
    }

    private static List<Evidence> items(List<EvidenceBody> bodies, int least, String pointer) {
        Fields.size(bodies, least, MOST_ITEMS, pointer);
        List<Evidence> items = new ArrayList<>();
        for (EvidenceBody body : bodies) {
            items.add(body.toEvidence(pointer + "/" + items.size()));
        }
        return items;
    }

    private static Instant minute(OffsetDateTime time, String pointer) {
        if (time.getSecond() != 0 || time.getNano() != 0) {
            throw Fields.invalid(
                    pointer, "NOT_A_MINUTE", "Give the time in whole minutes.", "时间须精确到整分钟。");
        }
        return time.toInstant();
    }

    private static String code(String value, String pointer) {
        if (!CODE.matcher(value).matches()) {
            throw Fields.invalid(
                    pointer,
                    "INVALID_CODE",
                    "A code consists of 1 to 40 capital letters or '_'.",
                    "代码由 1 至 40 个大写字母或下划线组成。");
        }
        return value;
    }

    private static long amount(long fen, long least, String pointer) {
        if (fen < least || fen > Petition.MOST_FEN) {
            throw Fields.invalid(
                    pointer,
                    "AMOUNT_OUT_OF_RANGE",
                    "An amount lies between " + least + " and " + Petition.MOST_FEN + " fen.",
                    "金额须在 " + least + " 至 " + Petition.MOST_FEN + " 分之间。");
        }
        return fen;
    }
}
