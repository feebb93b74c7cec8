package org.weijifen.activity.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Refusal.FieldError;

/** Answer to a bulk call: one result per line, in the order sent. */
public record LineResults(List<LineResult> records) {
    public LineResults {
        records = List.copyOf(records);
    }

    /** What became of a line. */
    public enum LineStatus {
        RECORDED,
        VERIFIED,
        HELD,
        UNCHANGED,
        CONFLICT,
        REJECTED
    }

    /**
     * @param index of the line in the request, from 0
     * @param flags what to know though it was accepted, for example {@code UNFILED}
     * @param problem why not; its pointers are relative to the line
     * @param standing the record that the line conflicts with
     */
    public record LineResult(
            int index,
            @Nullable String recordId,
            LineStatus status,
            List<String> flags,
            @Nullable LineProblem problem,
            @Nullable RecordView standing) {
        public LineResult {
            flags = List.copyOf(flags);
        }

        static LineResult rejected(int index, @Nullable String recordId, Refusal refusal) {
            return new LineResult(
                    index, recordId, LineStatus.REJECTED, List.of(), LineProblem.of(refusal), null);
        }
    }

    /** A problem as of RFC 9457, without what only a whole answer has. */
    public record LineProblem(
            String type, String code, String detail, String detailZh, List<FieldError> errors) {
        static LineProblem of(Refusal refusal) {
            return new LineProblem(
                    "urn:weijifen:problem:" + refusal.code(),
                    refusal.code(),
                    refusal.detail(),
                    refusal.detailZh(),
                    refusal.errors());
        }
    }
}
