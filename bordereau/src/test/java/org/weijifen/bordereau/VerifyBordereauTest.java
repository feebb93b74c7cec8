package org.weijifen.bordereau;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as the insurer uses it. */
class VerifyBordereauTest {
    private static final Instant NOW = Sample.UNTIL;

    @TempDir private Path directory;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Path file;
    private Path keys;

    @BeforeEach
    void write() throws IOException {
        file = directory.resolve("bordereau.json");
        keys = directory.resolve("keys.json");
        Files.writeString(file, Sample.bundle().toJson());
        Files.writeString(keys, PublishedKeys.of(List.of(Sample.SIGNER.publicKey())).toJson());
    }

    @Test
    void theSealedFileVerifies() {
        assertThat(run(file.toString(), "--keys", keys.toString())).isZero();
        assertThat(text()).contains("VERDICT: VERIFIED").doesNotContain("NOTE");
        assertThat(text().lines().filter(line -> line.endsWith("holds"))).hasSize(3);
    }

    /** How old a head is, is said; an old file verifies all the same. */
    @Test
    void theAgeOfTheHeadIsSaid() throws IOException {
        assertThat(run(file.toString(), "--keys", keys.toString())).isZero();
        assertThat(text()).contains("HEAD: none");
        for (int minutes : new int[] {3, 16}) {
            Instant issued = NOW.minus(Duration.ofMinutes(minutes));
            Files.writeString(file, Sample.fresh(issued).toJson());
            assertThat(run(file.toString(), "--keys", keys.toString())).isZero();
            assertThat(text()).contains(minutes + " minutes ago");
        }
        assertThat(text()).contains("may be shown until").contains("not to be shown any more");
    }

    /** A script that asks for the exit code only must not take anybody's signature for ours. */
    @Test
    void withoutKeysTheOriginIsSaidNotToBeShown() {
        assertThat(run(file.toString())).isEqualTo(3);
        assertThat(text()).contains("NOT who signed it").contains("origin not shown");
    }

    @Test
    void oneChangedByteIsFound() throws IOException {
        Files.writeString(file, Files.readString(file).replace("vol-3", "vol-4"));
        assertThat(run(file.toString())).isEqualTo(1);
        assertThat(run(file.toString(), "--keys", keys.toString())).isEqualTo(1);
        assertThat(text()).contains("entry 2: its list was changed").contains("DOES NOT VERIFY");
    }

    @Test
    void whatCannotBeTriedIsSaid() {
        assertThat(run()).isEqualTo(2);
        assertThat(run(directory.resolve("absent").toString())).isEqualTo(2);
        assertThat(run(file.toString(), "--keys", file.toString())).isEqualTo(2);
        assertThat(run(file.toString(), "--kies", keys.toString())).isEqualTo(2);
        assertThat(text()).contains("usage").contains("absent").contains("this is a bordereau");
    }

    private int run(String... arguments) {
        return VerifyBordereau.run(
                arguments, new PrintStream(printed, true, StandardCharsets.UTF_8), NOW);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
