package org.weijifen.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two rounds in every build; fifty by hand with {@link KillRounds#main}. */
class KillRoundsTest {

    @Test
    void nothingAcknowledgedIsLost(@TempDir Path data) throws Exception {
        KillRounds.Result result = new KillRounds(20_190_301).run(data, 2);
        assertThat(result.acknowledged()).isGreaterThan(20);
        assertThat(result.lost()).isZero();
        assertThat(result.wrongCovers()).isZero();
    }
}
