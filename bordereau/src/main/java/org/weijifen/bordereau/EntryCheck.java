package org.weijifen.bordereau;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an entry says of its place and of its list, compared with what is there. Pure. */
final class EntryCheck {
    private EntryCheck() {}

    static void place(
            String activityId,
            int position,
            @Nullable String previous,
            Entry entry,
            Statement statement,
            List<String> faults) {
        if (entry.number() != position || statement.entry() != position) {
            faults.add(
                    "it is out of its place: it says that it is entry "
                            + statement.entry()
                            + " 批次顺序有误");
        }
        if (!statement.activityId().equals(activityId)) {
            faults.add("it belongs to another activity: " + statement.activityId() + " 属于其他活动");
        }
        if (!statement.hash().equals(entry.hash())) {
            faults.add("its hash is not the hash of what is signed 哈希值与签名内容不符");
        }
        if (!Objects.equals(statement.previous(), previous)) {
            faults.add("the chain is broken: it does not follow the entry before it 与上一批次不衔接");
        }
    }

    static void list(Entry entry, Statement statement, List<String> faults) {
        boolean whole = Sha256.of(entry.csv()).equals(statement.csvSha256());
        if (!whole) {
            faults.add(
                    "its list was changed: the hash signed is "
                            + statement.csvSha256()
                            + " 名单内容被改动");
        }
        try {
            List<Row> rows = entry.rows();
            if (rows.size() != statement.lineCount()) {
                faults.add(
                        "its list has "
                                + rows.size()
                                + " lines, signed are "
                                + statement.lineCount()
                                + " 名单行数不符");
            }
            for (int i = 0; i < rows.size(); i++) {
                if (isStrange(rows.get(i), statement)) {
                    faults.add(
                            "line "
                                    + (i + 2)
                                    + " does not fit the period or policy signed 与签名的期间或保单不符");
                }
            }
        } catch (IllegalArgumentException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
    }

    /** Insured lines have the entry's own period and policy. */
    private static boolean isStrange(Row row, Statement statement) {
        return row.status() == Row.Status.ISSUED
                && !(row.from().equals(statement.from())
                        && row.until().equals(statement.until())
                        && row.policyId().equals(statement.policyId())
                        && row.policyVersion().equals(statement.policyVersion()));
    }
}
