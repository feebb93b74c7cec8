package org.weijifen.blacklist.publication;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * CSV (RFC 4180) for spreadsheets: a byte order mark tells them that it is UTF-8, and a cell that
 * they would take for a formula gets an apostrophe before it.
 */
public final class CsvText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA = "=+-@|%";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    /** One more line; an absent value is an empty cell. */
    public CsvText line(@Nullable Object... cells) {
        text.append(Arrays.stream(cells).map(CsvText::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    /** All lines. */
    @Override
    public String toString() {
        return text.toString();
    }

    private static String cell(@Nullable Object value) {
        String plain = value == null ? "" : value.toString();
        String safe = isFormula(plain) ? "'" + plain : plain;
        boolean bare = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return bare ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** Also behind blanks, in full width, or behind a character that a spreadsheet drops. */
    private static boolean isFormula(String value) {
        String narrow = Normalizer.normalize(value, Normalizer.Form.NFKC);
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            boolean unseen =
                    Character.isWhitespace(c)
                            || Character.isSpaceChar(c)
                            || Character.isISOControl(c)
                            || Character.getType(c) == Character.FORMAT;
            if (!unseen) {
                return FORMULA.indexOf(c) >= 0;
            }
        }
        return false;
    }
}
