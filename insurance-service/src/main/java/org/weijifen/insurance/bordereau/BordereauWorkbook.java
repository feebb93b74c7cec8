package org.weijifen.insurance.bordereau;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.weijifen.bordereau.Entry;
import org.weijifen.bordereau.Row;
import org.weijifen.bordereau.RowsCsv;
import org.weijifen.bordereau.Statement;

/**
 * The list as a workbook, for the eye: how everybody stands, and the entries with their hashes.
 * Texts are cells of type text, which no spreadsheet takes for a formula. What counts is the signed
 * bundle.
 */
final class BordereauWorkbook {
    private BordereauWorkbook() {}

    static byte[] of(ShowBordereau.Sealed sealed) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "weijifen", "1.0")) {
            insured(workbook.newWorksheet("承保名单"), sealed);
            entries(workbook.newWorksheet("批单"), sealed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void insured(Worksheet sheet, ShowBordereau.Sealed sealed) {
        header(sheet, RowsCsv.HEADER.split(","));
        int line = 1;
        for (Row row : sealed.rows().values()) {
            sheet.value(line, 0, row.volunteerId());
            sheet.value(line, 1, row.status().name());
            sheet.value(line, 2, Objects.requireNonNullElse(row.reason(), ""));
            sheet.value(line, 3, row.from().toString());
            sheet.value(line, 4, row.until().toString());
            sheet.value(line, 5, row.deathFen());
            sheet.value(line, 6, row.disabilityFen());
            sheet.value(line, 7, row.medicalFen());
            sheet.value(line, 8, row.policyId());
            sheet.value(line, 9, row.policyVersion());
            line++;
        }
    }

    private static void entries(Worksheet sheet, ShowBordereau.Sealed sealed) {
        header(sheet, "entry", "sealedAt", "lineCount", "insurerId", "hash", "csvSha256");
        int line = 1;
        for (Entry entry : sealed.bundle().entries()) {
            Statement statement = entry.statement();
            sheet.value(line, 0, entry.number());
            sheet.value(line, 1, statement.sealedAt().toString());
            sheet.value(line, 2, statement.lineCount());
            sheet.value(line, 3, statement.insurerId());
            sheet.value(line, 4, entry.hash());
            sheet.value(line, 5, statement.csvSha256());
            line++;
        }
    }

    private static void header(Worksheet sheet, String... names) {
        for (int i = 0; i < names.length; i++) {
            sheet.value(0, i, names[i]);
            sheet.style(0, i).bold().set();
        }
    }
}
