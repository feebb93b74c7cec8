package org.weijifen.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One round, two kills, in every build; many by hand with {@link SanctionKillRounds#main}. */
class SanctionKillRoundsTest {

    @Test
    void aSanctionThatIsKilledMidwayReachesExactlyItsRecords(@TempDir Path data) throws Exception {
        SanctionKillRounds.Result result = new SanctionKillRounds(20_190_302, 6_000).run(data, 1);
        assertThat(result.midway()).isPositive();
        assertThat(result.wrong()).isZero();
        assertThat(result.toldAnew()).isZero();
    }
}
