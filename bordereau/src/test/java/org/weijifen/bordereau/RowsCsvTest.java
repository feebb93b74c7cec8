package org.weijifen.bordereau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsCsvTest {

    @Test
    void theFormIsTheDocumentedOne() {
        var gone = Sample.insured("vol-2").without(Row.Status.ENDED, "REMOVED");
        assertThat(RowsCsv.of(List.of(Sample.insured("vol-1"), gone)))
                .isEqualTo(
                        """
                        volunteerId,status,reason,periodFrom,periodUntil,deathFen,disabilityFen,medicalFen,policyId,policyVersion
                        vol-1,ISSUED,,2026-03-07T01:00:00Z,2026-03-07T03:30:00Z,10000000,10000000,300000,PICC-2026-01,gusu-2019
                        vol-2,ENDED,REMOVED,2026-03-07T01:00:00Z,2026-03-07T03:30:00Z,0,0,0,PICC-2026-01,gusu-2019
                        """);
    }

    /** No id that we make begins so; a policy's number is the insurer's choice. */
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "a,b", "\"q\"", "-a,\"b", "保单1号"})
    void noCellIsAFormulaAndEveryCellComesBack(String policyId) {
        var row =
                new Row(
                        "-vol",
                        Row.Status.ISSUED,
                        null,
                        Sample.FROM,
                        Sample.UNTIL,
                        0,
                        0,
                        0,
                        policyId,
                        "=v");
        String csv = RowsCsv.of(List.of(row));
        for (String cell : csv.split("[,\n]", -1)) {
            assertThat(cell).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("@");
            assertThat(cell).doesNotStartWith("-").doesNotStartWith("\"=").doesNotStartWith("\"-");
        }
        assertThat(RowsCsv.parse(csv)).containsExactly(row);
    }

    @Test
    void onlyTheCanonicalFormIsRead() {
        String good = RowsCsv.of(List.of(Sample.insured("vol-1"), Sample.insured("vol-2")));
        assertThat(RowsCsv.parse(good)).hasSize(2);
        for (String bad :
                List.of(
                        good.replace("\n", "\r\n"),
                        good.strip(),
                        good.replace("vol-1", "\"vol-1\""),
                        good.replace("300000", "0300000"),
                        good.replace("vol-2", "vol-1"),
                        good.replace("gusu-2019", "gusu-2019,"),
                        good + "\n",
                        "")) {
            assertThatThrownBy(() -> RowsCsv.parse(bad))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("line ");
        }
    }
}
