package org.weijifen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitBeforeReplyTest {

    /** More with {@code -Dweijifen.killRounds=50}. */
    private static final int ROUNDS = Integer.getInteger("weijifen.killRounds", 5);

    @TempDir Path directory;

    @Test
    void keepsEveryAcknowledgedWriteOverKills() throws Exception {
        long seed = System.nanoTime();
        System.out.println("kill rounds with seed " + seed);
        var rounds = new KillRounds(directory.resolve("documents.db"), seed);

        rounds.play(ROUNDS);

        assertThat(rounds.acknowledgedWrites()).isGreaterThan(ROUNDS * 20L);
        assertThat(rounds.checkedDocuments()).isGreaterThan(ROUNDS * 100L);
    }
}
