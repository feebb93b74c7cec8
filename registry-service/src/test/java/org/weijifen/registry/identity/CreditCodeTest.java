package org.weijifen.registry.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hutool.core.util.CreditCodeUtil;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", " 91350100m000100y43 ", "９１３５０１００Ｍ０００１００Ｙ４３"})
    void validHoweverTyped(String typed) {
        assertThat(CreditCode.parse(typed)).contains(new CreditCode("91350100M000100Y43"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y4Z", // widely printed, wrong (domain.md section 5)
                "91350100M000100Y44",
                "91350100M000100Y4",
                "91350100I000100Y43",
                "9135010OM000100Y43",
                ""
            })
    void invalid(String typed) {
        assertThat(CreditCode.parse(typed)).isEmpty();
    }

    @Test
    void agreesWithAnotherImplementation() {
        var random = new Random(7);
        int remainderZero = 0;
        for (int i = 0; i < 3_000; i++) {
            String code = SyntheticNumbers.creditCode(random);
            remainderZero += code.endsWith("0") ? 1 : 0;
            assertThat(CreditCode.parse(code)).as(code).isPresent();
            assertThat(CreditCodeUtil.isCreditCode(code)).as(code).isTrue();
            String other = code.substring(0, 17) + (code.endsWith("5") ? "6" : "5");
            assertThat(CreditCode.parse(other)).as(other).isEmpty();
            assertThat(CreditCodeUtil.isCreditCode(other)).as(other).isFalse();
        }
        assertThat(remainderZero).as("codes with check digit 0").isPositive();
    }
}
