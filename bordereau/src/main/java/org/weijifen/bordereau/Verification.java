package org.weijifen.bordereau;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The check of one file: every hash, the chain, every signature. Pure; believes nothing in the file
 * but what a signature covers.
 *
 * @param entries what was found of each entry, in the file's order
 * @param head when the file was the newest, {@code null} if it does not show that
 * @param faults of the file as a whole
 */
public record Verification(List<Checked> entries, @Nullable Head head, List<String> faults) {

    /**
     * One entry.
     *
     * @param statement what it says, {@code null} if that cannot be read
     * @param faults what is wrong with it, empty if it holds
     */
    public record Checked(int position, @Nullable Statement statement, List<String> faults) {
        public Checked {
            faults = List.copyOf(faults);
        }
    }

    public Verification {
        entries = List.copyOf(entries);
        faults = List.copyOf(faults);
    }

    /** Whether all of it holds. */
    public boolean holds() {
        return faults.isEmpty() && entries.stream().allMatch(e -> e.faults().isEmpty());
    }

    /** The first fault in words, for a refusal; empty if all holds. */
    public Optional<String> firstFault() {
        return entries.stream()
                .flatMap(e -> e.faults().stream().map(f -> "entry " + e.position() + ": " + f))
                .findFirst()
                .or(() -> faults.stream().findFirst());
    }

    /**
     * @param trusted keys known from elsewhere; {@code null} takes those of the file, which shows
     *     that it is of one piece, but not whose it is
     */
    public static Verification of(byte[] file, @Nullable PublishedKeys trusted) {
        Bundle bundle;
        try {
            bundle = Bundle.parse(file);
        } catch (IllegalArgumentException e) {
            return new Verification(
                    List.of(),
                    null,
                    List.of("this is no signed bordereau: " + e.getMessage() + " 不是已签名的承保名单文件"));
        }
        List<String> faults = new ArrayList<>();
        String text = new String(file, StandardCharsets.UTF_8);
        String canonical = bundle.toJson();
        if (!canonical.equals(text)
                || canonical.getBytes(StandardCharsets.UTF_8).length != file.length) {
            faults.add(
                    "the file was written anew: it differs " + where(canonical, text) + " 文件被改写过");
        }
        if (bundle.entries().isEmpty()) {
            faults.add("there is no entry 文件中没有任何批次");
        }
        if (!bundle.keys().usedBy(bundle.signed()).toJson().equals(bundle.keys().toJson())) {
            faults.add(
                    "the keys in the file are not those that its entries and head name 文件中的公钥与批次所用的不符");
        }
        PublishedKeys keys = trusted == null ? bundle.keys() : trusted;
        Head head = head(bundle, keys, faults);
        return new Verification(
                ofChain(bundle.activityId(), bundle.entries(), keys).entries(), head, faults);
    }

    /** Its time is no fault: a file is kept for years. */
    private static @Nullable Head head(Bundle bundle, PublishedKeys keys, List<String> faults) {
        String jws = bundle.head();
        if (jws == null) {
            return null;
        }
        Optional<String> fault = Head.fault(jws, keys);
        if (fault.isPresent()) {
            faults.add("head: " + fault.get());
            return null;
        }
        Head head = Head.of(jws);
        if (bundle.entries().isEmpty()
                || !head.isOf(bundle.activityId(), bundle.entries().getLast())) {
            faults.add(
                    "head: it ends with entry "
                            + head.entry()
                            + ", this file does not 最新状态证明与末尾批次不符");
        }
        return head;
    }

    /** The check of entries alone, of whichever activity the first one is. */
    public static Verification ofChain(List<Entry> entries, PublishedKeys keys) {
        String activityId;
        try {
            activityId = entries.getFirst().statement().activityId();
        } catch (IllegalArgumentException e) {
            activityId = "";
        }
        return ofChain(activityId, entries, keys);
    }

    public static Verification ofChain(String activityId, List<Entry> entries, PublishedKeys keys) {
        List<Checked> checked = new ArrayList<>();
        String previous = null;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            List<String> faults = new ArrayList<>();
            Statement statement = null;
            try {
                statement = entry.statement();
            } catch (IllegalArgumentException e) {
                faults.add("what is signed cannot be read: " + e.getMessage() + " 签名内容无法读取");
            }
            keys.fault(entry.jws()).ifPresent(faults::add);
            if (statement != null) {
                place(activityId, i, previous, entry, statement, faults);
                list(entry, statement, faults);
            }
            previous = statement == null ? null : statement.hash();
            checked.add(new Checked(i, statement, faults));
        }
        return new Verification(checked, null, List.of());
    }

    private static void place(
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

    private static void list(Entry entry, Statement statement, List<String> faults) {
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

    /** Line and column, from 1, of the first difference. */
    private static String where(String canonical, String text) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < Math.min(canonical.length(), text.length()); i++) {
            if (canonical.charAt(i) != text.charAt(i)) {
                break;
            }
            boolean newLine = text.charAt(i) == '\n';
            line += newLine ? 1 : 0;
            column = newLine ? 1 : column + 1;
        }
        return "at line " + line + ", column " + column;
    }
}
