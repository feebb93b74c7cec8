package org.weijifen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        Statistics s = Statistics.of("x", List.of(4.0, 1.0, 3.0, 2.0));
        assertThat(s.median()).isEqualTo(2.5);
        assertThat(s.least()).isEqualTo(1.0);
        assertThat(s.most()).isEqualTo(4.0);
        assertThat(Statistics.of("y", List.of(9.0, 1.0, 2.0)).median()).isEqualTo(2.0);
    }

    @Test
    void theReportGivesEachFigureAsOneLineForScripts() {
        List<Statistics> figures =
                Statistics.of(
                        List.of(
                                List.of(new Bench.Figure("a.per_s", 1000)),
                                List.of(new Bench.Figure("a.per_s", 3000))));
        assertThat(new Report("a", "title", figures).lines()).contains("a.per_s=2000");
    }
}
