package org.weijifen.registry.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hutool.core.util.IdcardUtil;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResidentIdTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 11010519491231002X, 1949-12-31", // domain.md section 5
        "110105491231002, 11010519491231002X, 1949-12-31",
        "11010519491231002x, 11010519491231002X, 1949-12-31",
        "' 110105 19491231 002X ', 11010519491231002X, 1949-12-31",
        "１１０１０５１９４９１２３１００２Ｘ, 11010519491231002X, 1949-12-31",
        "110105-19491231-002x, 11010519491231002X, 1949-12-31",
    })
    void sameNumberHowEverTyped(String typed, String number, LocalDate birthDate) throws Exception {
        IdentityDocument paper = IdentityDocument.parse(IdentityType.RESIDENT_ID, typed, TODAY);

        assertThat(paper.number()).isEqualTo(number);
        assertThat(paper.birthDate()).isEqualTo(birthDate);
        assertThat(paper.toString()).doesNotContain(number.substring(6));
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, RESIDENT_ID_CHECK",
        "11010519491231003X, RESIDENT_ID_CHECK",
        "X1010519491231002X, RESIDENT_ID_FORM",
        "1101051949123100, RESIDENT_ID_FORM",
        "'', RESIDENT_ID_FORM",
        "１１０１０５一九四九, RESIDENT_ID_FORM",
        "110105490231002, RESIDENT_ID_DATE", // 31 February in the old form
    })
    void wrongNumbersNameTheFault(String typed, String code) {
        assertThatThrownBy(() -> IdentityDocument.parse(IdentityType.RESIDENT_ID, typed, TODAY))
                .isInstanceOfSatisfying(
                        InvalidIdentityException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageNotContaining("1949");
    }

    @ParameterizedTest
    @CsvSource({"20260306", "20260229", "18791231", "20261301"})
    void impossibleBirthDates(String date) {
        String body = "990001" + date + "123";
        String typed = body + ResidentId.checkCharacter(body);

        assertThatThrownBy(() -> ResidentId.parse(typed, TODAY))
                .isInstanceOf(InvalidIdentityException.class)
                .hasMessage("RESIDENT_ID_DATE");
    }

    @Test
    void bornTodayOrOnLeapDay() throws Exception {
        String today = SyntheticNumbers.residentId(TODAY, 1);
        String leap = SyntheticNumbers.residentId(LocalDate.of(2024, 2, 29), 2);

        assertThat(ResidentId.parse(today, TODAY).birthDate()).isEqualTo(TODAY);
        assertThat(ResidentId.parse(leap, TODAY).number()).isEqualTo(leap);
    }

    /** Hutool checks the area too, so its numbers get one that exists. */
    @Test
    void agreesWithAnotherImplementation() {
        var random = new Random(42);
        for (int i = 0; i < 3_000; i++) {
            String body =
                    "320508"
                            + LocalDate.of(1930, 1, 1)
                                    .plusDays(random.nextInt(33_000))
                                    .toString()
                                    .replace("-", "")
                            + String.format("%03d", random.nextInt(1_000));
            char check = "0123456789X".charAt(random.nextInt(11));
            assertThat(accepted(body + check))
                    .as(body + check)
                    .isEqualTo(IdcardUtil.isValidCard18(body + check));
            String right = body + ResidentId.checkCharacter(body);
            assertThat(IdcardUtil.isValidCard18(right)).as(right).isTrue();
        }
    }

    private static boolean accepted(String number) {
        try {
            ResidentId.parse(number, TODAY);
            return true;
        } catch (InvalidIdentityException e) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HK_MACAO_PERMIT, h12345678, H12345678",
        "HK_MACAO_PERMIT, H1234567802, H12345678",
        "TAIWAN_PERMIT, 1234567801B, 12345678",
        "TAIWAN_PERMIT, 12345678, 12345678",
        "PASSPORT, e 1234 5678, E12345678",
    })
    void otherPapers(IdentityType type, String typed, String number) throws Exception {
        assertThat(IdentityDocument.parse(type, typed, TODAY).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "HK_MACAO_PERMIT, A12345678",
        "HK_MACAO_PERMIT, H1234567",
        "TAIWAN_PERMIT, 1234567",
        "PASSPORT, 12/34567",
        "PASSPORT, AB12",
    })
    void otherPapersOfWrongForm(IdentityType type, String typed) {
        assertThatThrownBy(() -> IdentityDocument.parse(type, typed, TODAY))
                .isInstanceOf(InvalidIdentityException.class)
                .hasMessage(type + "_FORM");
    }

    @ParameterizedTest
    @CsvSource({"11010519491231002X, 110***********002X", "H12345678, H******78", "AB123, A**23"})
    void maskedNumbers(String number, String masked) {
        assertThat(IdentityDocument.masked(number)).isEqualTo(masked);
    }
}
