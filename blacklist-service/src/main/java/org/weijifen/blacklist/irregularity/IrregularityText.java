package org.weijifen.blacklist.irregularity;

import org.weijifen.blacklist.irregularity.Intake.Taken;
import org.weijifen.contracts.activity.IrregularityKind;

/** What a case opened by an irregularity says: the pattern and its size, nobody's id. */
final class IrregularityText {
    private IrregularityText() {}

    static String of(IrregularityKind kind, Taken taken) {
        return "系统自动检测，尚未核实："
                + patternZh(kind)
                + "。录入日期 "
                + taken.enteredOn()
                + "，涉及记录 "
                + taken.recordCount()
                + " 条、共 "
                + taken.minutes()
                + " 分钟。\nDetected automatically, nothing is proved: "
                + pattern(kind)
                + ". Entered on "
                + taken.enteredOn()
                + ": "
                + taken.recordCount()
                + " records, "
                + taken.minutes()
                + " minutes. Irregularity "
                + taken.irregularityId()
                + ".";
    }

    private static String patternZh(IrregularityKind kind) {
        return switch (kind) {
            case BURST -> "同一记录员在一日内集中录入大量往日服务";
            case LATE_ENTRIES -> "同一记录员在一日内大量补录";
            case SAME_LENGTH -> "同一记录员在多个活动中反复录入相同时长";
            case TWO_PLACES -> "多名志愿者在同一时间被记录于两个活动";
        };
    }

    private static String pattern(IrregularityKind kind) {
        return switch (kind) {
            case BURST -> "one recorder entered very much service of earlier days in one day";
            case LATE_ENTRIES -> "one recorder made many back-entries in one day";
            case SAME_LENGTH ->
                    "one recorder entered the same length again and again at several"
                            + " activities";
            case TWO_PLACES -> "several people were recorded at two activities at one time";
        };
    }
}
