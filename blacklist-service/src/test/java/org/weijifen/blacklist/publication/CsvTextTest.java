package org.weijifen.blacklist.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet makes of a line. */
class CsvTextTest {
    @Test
    void beginsWithAByteOrderMarkAndQuotesWhatNeedsIt() {
        var csv = new CsvText().line("姑苏", null, 7, true).line("a,b", "say \"so\"", "two\nlines");
        assertThat(csv)
                .hasToString("\uFEFF姑苏,,7,true\r\n\"a,b\",\"say \"\"so\"\"\",\"two\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(1)",
                " =1",
                "\t=1",
                "\r=1",
                "＝1",
                "\u200b=1",
                "%0A",
                "|x"
            })
    void aFormulaBecomesText(String cell) {
        String line = new CsvText().line(cell).toString().strip().replace("\uFEFF", "");
        assertThat(line.replaceFirst("^\"", "")).as(line.toUpperCase(Locale.ROOT)).startsWith("'");
    }
}
