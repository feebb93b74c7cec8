package org.weijifen.blacklist.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of persons are starred out however they are written; other numbers stay. */
class PersonalNumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11010519491231002X | ******************",
                "11010519491231002x | ******************",
                "Team 110105 19491231 002X | Team ****** ******** ****",
                "队１１０１０５１９４９１２３１００２Ｘ | 队******************",
                "110105-1949.12.31-002X | ******-****.**.**-****",
                "990001991231123 | ***************",
                "tel 13800138000 | tel ***********",
                "tel +86 138-0013-8000 | tel +86 ***-****-****",
                "电话：1 3 8 0 0 1 3 8 0 0 0 | 电话:* * * * * * * * * * *",
                "1(380)013 (8000) | *(***)*** (****)",
                "no0138001380001 | no0***********1",
            })
    void aPersonsNumberIsStarred(String text, String masked) {
        assertThat(PersonalNumbers.masked(text)).isEqualTo(masked);
        assertThat(PersonalNumbers.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Heron Team",
                "第119消防志愿队",
                "91350100M000100Y43",
                "0512-65234567",
                "12800138000",
                "1999 and 2008 and 2024 and 31",
                "１２３队",
                "",
            })
    void otherTextStaysAsItIs(String text) {
        assertThat(PersonalNumbers.masked(text)).isEqualTo(text);
        assertThat(PersonalNumbers.in(text)).isFalse();
    }

    /** Thousands of numbers of nobody, written in ways that a clerk might. */
    @Test
    void noWritingOfANumberPasses() {
        var random = new Random(20260309);
        for (int i = 0; i < 3_000; i++) {
            String number = random.nextBoolean() ? GeneratedPersons.id(random) : mobile(random);
            String written = scattered(number, random);
            String masked = PersonalNumbers.masked("社区" + written + "队");
            assertThat(masked.codePoints().filter(Character::isDigit).count()).as(written).isZero();
        }
    }

    private static String mobile(Random random) {
        return "1" + (3 + random.nextInt(7)) + String.format("%09d", random.nextInt(1_000_000_000));
    }

    private static String scattered(String number, Random random) {
        List<String> gaps = List.of("", "", "", " ", "-", "\u3000", ".", "\u200b", "  ", "_", "·");
        int shift = random.nextInt(3) == 0 ? '０' - '0' : 0;
        List<String> parts = new ArrayList<>();
        for (char c : number.toCharArray()) {
            parts.add(String.valueOf(Character.isDigit(c) ? (char) (c + shift) : c));
            parts.add(gaps.get(random.nextInt(gaps.size())));
        }
        parts.removeLast();
        return String.join("", parts);
    }
}
