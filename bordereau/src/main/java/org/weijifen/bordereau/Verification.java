package org.weijifen.bordereau;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
                EntryCheck.place(activityId, i, previous, entry, statement, faults);
                EntryCheck.list(entry, statement, faults);
            }
            previous = statement == null ? null : statement.hash();
            checked.add(new Checked(i, statement, faults));
        }
        return new Verification(checked, null, List.of());
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
