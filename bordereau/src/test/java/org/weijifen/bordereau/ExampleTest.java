package org.weijifen.bordereau;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The file of docs/bordereau.md, signed once and never again: a later release must believe it. */
class ExampleTest {

    @Test
    void whatWasSignedOnceVerifiesForEver() throws IOException {
        var keys =
                PublishedKeys.parse(new String(read("example-keys.json"), StandardCharsets.UTF_8));
        var verification = Verification.of(read("example.json"), keys);
        assertThat(verification.firstFault()).isEmpty();
        assertThat(verification.entries()).hasSize(3);
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = ExampleTest.class.getResourceAsStream("/" + name)) {
            return in.readAllBytes();
        }
    }
}
