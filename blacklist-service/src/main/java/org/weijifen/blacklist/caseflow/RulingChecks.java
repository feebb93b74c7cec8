package org.weijifen.blacklist.caseflow;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.weijifen.platform.aggregate.RefusedException;

/** What the scheme demands of a ruling's values; a breach is 422 with the field. */
final class RulingChecks {
    private RulingChecks() {}

    static void requireWholeMinute(Instant instant, String pointer) {
        require(
                instant.truncatedTo(ChronoUnit.MINUTES).equals(instant),
                pointer,
                "WHOLE_MINUTE",
                "Give a whole minute, without seconds.",
                "请填写整分钟时间，不含秒。");
    }

    static void require(
            boolean holds, String pointer, String code, String detail, String detailZh) {
        if (!holds) {
            throw new RefusedException(CaseRefusals.unprocessable(pointer, code, detail, detailZh));
        }
    }
}
