package org.weijifen.bordereau;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The canonical form of a list (RFC 4180, but with LF): UTF-8, a fixed header, one line per
 * volunteer in order of id by code unit, every line ended by LF, quotes only where a cell needs
 * them. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
 */
public final class RowsCsv {
    /** First line, without its LF. */
    public static final String HEADER =
            "volunteerId,status,reason,periodFrom,periodUntil,"
                    + "deathFen,disabilityFen,medicalFen,policyId,policyVersion";

    private static final int CELLS = 10;
    private static final String FORMULA = "=+-@";

    private RowsCsv() {}

    /** Rows in the order given; whoever seals gives them in order of id. */
    public static String of(Collection<Row> rows) {
        var text = new StringBuilder(HEADER).append('\n');
        rows.forEach(row -> text.append(line(row)).append('\n'));
        return text.toString();
    }

    /**
     * Reads the canonical form and no other.
     *
     * @throws IllegalArgumentException that names the line, counted from 1 for the header
     */
    public static List<Row> parse(String csv) {
        List<Row> rows = new ArrayList<>();
        String[] lines = csv.split("\n", -1);
        if (!lines[0].equals(HEADER)) {
            throw new IllegalArgumentException(
                    "line 1 is not the header of a bordereau 首行不是承保名单表头");
        }
        if (lines.length < 2 || !lines[lines.length - 1].isEmpty()) {
            throw new IllegalArgumentException(
                    "line " + lines.length + " has no line break 末行缺少换行");
        }
        String before = "";
        for (int i = 1; i < lines.length - 1; i++) {
            Row row = row(lines[i], i + 1);
            if (row.volunteerId().compareTo(before) <= 0) {
                throw new IllegalArgumentException("line " + (i + 1) + " is out of order 行序有误");
            }
            before = row.volunteerId();
            rows.add(row);
        }
        return rows;
    }

    private static String line(Row row) {
        String reason = row.reason();
        return String.join(
                ",",
                List.of(
                        cell(row.volunteerId()),
                        row.status().name(),
                        cell(reason == null ? "" : reason),
                        row.from().toString(),
                        row.until().toString(),
                        Long.toString(row.deathFen()),
                        Long.toString(row.disabilityFen()),
                        Long.toString(row.medicalFen()),
                        cell(row.policyId()),
                        cell(row.policyVersion())));
    }

    private static Row row(String line, int number) {
        try {
            List<String> cells = cells(line);
            if (cells.size() != CELLS) {
                throw new IllegalArgumentException("it has " + cells.size() + " cells");
            }
            String reason = plain(cells.get(2));
            var row =
                    new Row(
                            plain(cells.get(0)),
                            Row.Status.valueOf(cells.get(1)),
                            reason.isEmpty() ? null : reason,
                            Instant.parse(cells.get(3)),
                            Instant.parse(cells.get(4)),
                            Long.parseLong(cells.get(5)),
                            Long.parseLong(cells.get(6)),
                            Long.parseLong(cells.get(7)),
                            plain(cells.get(8)),
                            plain(cells.get(9)));
            if (!line(row).equals(line)) {
                throw new IllegalArgumentException("it is written in another way");
            }
            return row;
        } catch (IllegalArgumentException | DateTimeException e) {
            // Without the cause's words: they would repeat what somebody wrote there.
            throw new IllegalArgumentException(
                    "line " + number + " is no line of a bordereau 不是承保名单行", e);
        }
    }

    private static String cell(String value) {
        boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
        String safe = formula ? "'" + value : value;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String plain(String cell) {
        boolean guarded =
                cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
