package org.weijifen.bordereau;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A sealed file verifies; a changed one does not, wherever it was changed. */
class VerificationTest {
    private static final PublishedKeys KEYS = PublishedKeys.of(List.of(Sample.SIGNER.publicKey()));
    private static final Pattern CHINESE = Pattern.compile("(?s).*\\p{IsHan}.*");
    private static final byte[] FILE = bytes(Sample.fresh(Sample.FROM).toJson());

    @Test
    void theSealedFileVerifiesWithThePublishedKeysAndWithItsOwn() {
        assertThat(Verification.of(FILE, KEYS)).matches(Verification::holds, "holds");
        assertThat(Verification.of(FILE, null)).matches(Verification::holds, "holds");
    }

    /** Each byte, by chance to its neighbour, to the other case, or to anything. */
    @Test
    void noByteCanBeChanged() {
        var random = new Random(7);
        for (int i = 0; i < FILE.length; i++) {
            int[] masks = {1, 0x20, 1 + random.nextInt(255)};
            int mask = masks[random.nextInt(masks.length)];
            byte[] changed = FILE.clone();
            changed[i] ^= (byte) mask;
            PublishedKeys keys = random.nextInt(8) == 0 ? null : KEYS;
            assertThat(Verification.of(changed, keys).holds())
                    .as("byte %d xor %d", i, mask)
                    .isFalse();
        }
    }

    /** The places where one piece meets the next, where readers forgive most. */
    @Test
    void noByteCanBePutInOrTakenOut() {
        var random = new Random(8);
        for (int i = 0; i < FILE.length; i++) {
            boolean seam = !Character.isLetterOrDigit(FILE[i]);
            if (seam || random.nextInt(8) == 0) {
                byte[] out = new byte[FILE.length - 1];
                System.arraycopy(FILE, 0, out, 0, i);
                System.arraycopy(FILE, i + 1, out, i, FILE.length - i - 1);
                byte[] in = new byte[FILE.length + 1];
                System.arraycopy(FILE, 0, in, 0, i + 1);
                in[i + 1] = (byte) " 0\n=".charAt(random.nextInt(4));
                System.arraycopy(FILE, i + 1, in, i + 2, FILE.length - i - 1);
                assertThat(Verification.of(out, KEYS).holds()).as("without byte %d", i).isFalse();
                assertThat(Verification.of(in, KEYS).holds()).as("after byte %d", i).isFalse();
            }
        }
    }

    @Test
    void changesThatKeepTheFileInFormAreNamedWithTheirEntry() {
        assertFault(
                t -> t.replace("vol-2,ISSUED", "vol-9,ISSUED"), "entry 0: its list was changed");
        assertFault(
                t -> t.replace("vol-2,ISSUED", "vol-0,ISSUED"), "entry 0: its list was changed");
        assertFault(t -> t.replace("act-2026-0017", "act-2026-0018"), "another activity");
        assertFault(t -> t.replaceFirst("\"hash\":\"..", "\"hash\":\"zz"), "entry 0: its hash");
        assertFault(t -> t.replace("vol-3", "vol-4"), "entry 2: its list was changed");
    }

    @Test
    void entriesCannotBeSwappedDroppedOrRepeated() {
        List<Entry> good = Sample.bundle().entries();
        for (List<Entry> bad :
                List.of(
                        List.of(good.get(1), good.get(0), good.get(2)),
                        List.of(good.get(0), good.get(2)),
                        List.of(good.get(1), good.get(2)),
                        List.of(good.get(0), good.get(0), good.get(1)),
                        List.<Entry>of())) {
            var file = bytes(new Bundle("act-2026-0017", bad, null, KEYS).toJson());
            assertThat(Verification.of(file, KEYS).holds()).as("%s", bad).isFalse();
        }
    }

    /** A file without a head is as good as ever; it does not show that it is the newest. */
    @Test
    void theHeadIsCheckedWhereThereIsOne() {
        var bare = Verification.of(bytes(Sample.bundle().toJson()), KEYS);
        assertThat(bare.holds()).isTrue();
        assertThat(bare.head()).isNull();
        var fresh = Verification.of(FILE, KEYS);
        assertThat(fresh.head().entry()).isEqualTo(2);
        assertThat(fresh.head().issuedAt()).isEqualTo(Sample.FROM);
        Bundle whole = Sample.fresh(Sample.FROM);
        var cut = new Bundle("act-2026-0017", whole.entries().subList(0, 2), whole.head(), KEYS);
        assertThat(Verification.of(bytes(cut.toJson()), KEYS).firstFault().orElseThrow())
                .contains("head: it ends with entry 2");
        String entry = whole.entries().getLast().jws();
        var other = new Bundle("act-2026-0017", whole.entries(), entry, KEYS);
        assertThat(Verification.of(bytes(other.toJson()), KEYS).firstFault().orElseThrow())
                .contains("head: it is not signed as a bordereau is");
    }

    /** Of one piece, but of a stranger: only the published keys tell. */
    @Test
    void anotherKeyIsNotBelieved() {
        byte[] forged = bytes(Sample.bundle(Sample.STRANGER).toJson());
        assertThat(Verification.of(forged, null).holds()).isTrue();
        var verification = Verification.of(forged, KEYS);
        assertThat(verification.holds()).isFalse();
        assertThat(verification.firstFault().orElseThrow()).contains("unknown key");
    }

    @Test
    void aSignatureForSomethingElseIsNone() {
        Entry good = Sample.bundle().entries().getFirst();
        String unsigned = good.jws().replaceFirst("^[^.]*", "eyJhbGciOiJub25lIn0");
        assertThat(KEYS.fault(unsigned)).isPresent();
        assertThat(KEYS.fault(good.jws())).isEmpty();
        assertThat(KEYS.fault("")).isPresent();
        assertThat(KEYS.fault("a.b.c")).isPresent();
    }

    /** A list that starts at another line than it should is reported with that line. */
    @Test
    void theLineIsNamedWhereItCanBe() {
        assertFault(t -> t.replace("vol-1,ISSUED", "vol-1,PERHAPS"), "line 2");
        assertFault(t -> t.replace("vol-2,ISSUED", "vol-0,ISSUED"), "line 3 is out of order");
        assertFault(
                t -> t.replace("vol-2,ISSUED,,2026-03-07T01", "vol-2,ISSUED,,2026-03-07T02"),
                "line 3 does not fit the period");
    }

    @Test
    void theSameBytesUnderTheSameKeyAreSignedTheSame() {
        assertThat(Sample.bundle().toJson()).isEqualTo(Sample.bundle().toJson());
    }

    @Test
    void rubbishIsRefusedInWords() {
        for (String rubbish : List.of("", "{", "[]", "{}", "null", "{\"format\":1}", "\u0000")) {
            assertThat(Verification.of(bytes(rubbish), KEYS).firstFault().orElseThrow())
                    .startsWith("this is no signed bordereau");
        }
    }

    private static void assertFault(UnaryOperator<String> change, String fault) {
        String text = Sample.bundle().toJson();
        String changed = change.apply(text);
        assertThat(changed).isNotEqualTo(text);
        var verification = Verification.of(bytes(changed), KEYS);
        List<String> faults = new ArrayList<>(verification.faults());
        verification
                .entries()
                .forEach(
                        e ->
                                e.faults()
                                        .forEach(
                                                f ->
                                                        faults.add(
                                                                "entry "
                                                                        + e.position()
                                                                        + ": "
                                                                        + f)));
        assertThat(faults).anySatisfy(f -> assertThat(f).contains(fault));
        assertThat(faults).allSatisfy(f -> assertThat(f).as("in Chinese, too").matches(CHINESE));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
