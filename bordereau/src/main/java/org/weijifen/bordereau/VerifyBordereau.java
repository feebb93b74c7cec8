package org.weijifen.bordereau;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./dev verify-bordereau FILE [--keys JWKS_FILE]}: needs no network, no broker and no
 * database. Exit code 0 if all of the file holds under the given keys, 1 if not, 2 if it could not
 * be tried, 3 if all of it holds under its own keys only: anybody can sign such a file.
 */
public final class VerifyBordereau {
    private static final String USAGE = "usage: verify-bordereau FILE [--keys JWKS_FILE]";

    private VerifyBordereau() {}

    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(args, out, Instant.now()));
    }

    static int run(String[] args, PrintStream out, Instant now) {
        boolean keysGiven = args.length == 3 && args[1].equals("--keys");
        if (args.length != 1 && !keysGiven) {
            out.println(USAGE);
            return 2;
        }
        try {
            byte[] file = Files.readAllBytes(Path.of(args[0]));
            PublishedKeys trusted =
                    keysGiven ? PublishedKeys.parse(Files.readString(Path.of(args[2]))) : null;
            Verification verification = Verification.of(file, trusted);
            print(verification, trusted, out);
            out.println(freshness(verification.head(), now));
            out.println(verdict(verification, trusted));
            if (!verification.holds()) {
                return 1;
            }
            return trusted == null ? 3 : 0;
        } catch (IOException e) {
            out.println("cannot read " + e.getMessage());
        } catch (IllegalArgumentException e) {
            out.println(args[args.length - 1] + ": " + e.getMessage());
        }
        return 2;
    }

    private static void print(
            Verification verification, @Nullable PublishedKeys trusted, PrintStream out) {
        if (trusted == null) {
            out.println(
                    "NOTE: the keys are taken from the file itself. This shows that the file is of"
                            + " one piece (integrity), NOT who signed it (origin).");
            out.println("      Give the published keys with --keys JWKS_FILE to show the origin.");
            out.println("注意：使用了文件自带的公钥，只能证明文件完整，不能证明签发方；请用 --keys 指定已公布的公钥。");
        }
        out.printf(
                "%-6s %-12s %7s  %-24s %-16s %s%n",
                "entry", "kind", "lines", "sealed at", "hash", "result");
        for (Verification.Checked entry : verification.entries()) {
            Statement said = entry.statement();
            out.printf(
                    "%-6d %-12s %7s  %-24s %-16s %s%n",
                    entry.position(),
                    entry.position() == 0 ? "seal" : "endorsement",
                    said == null ? "?" : said.lineCount(),
                    said == null ? "?" : said.sealedAt(),
                    said == null ? "?" : said.hash().substring(0, 16),
                    entry.faults().isEmpty() ? "holds" : "FAILS");
            entry.faults()
                    .forEach(
                            fault ->
                                    out.println("       entry " + entry.position() + ": " + fault));
        }
        verification.faults().forEach(fault -> out.println("file: " + fault));
    }

    private static String freshness(@Nullable Head head, Instant now) {
        if (head == null) {
            return "HEAD: none; whether this is the newest state is not shown 未附最新状态证明，不能证明名单为最新";
        }
        return "HEAD: entry %d was the last at %s for %s, %d minutes ago; %s"
                .formatted(
                        head.entry(),
                        head.issuedAt(),
                        head.audience(),
                        Duration.between(head.issuedAt(), now).toMinutes(),
                        head.holdsAt(now)
                                ? "may be shown until " + head.validUntil() + " 仍在有效期内"
                                : "not to be shown any more, fetch it again 已过有效期，请重新下载");
    }

    private static String verdict(Verification verification, @Nullable PublishedKeys trusted) {
        if (!verification.holds()) {
            return "VERDICT: DOES NOT VERIFY 校验不通过";
        }
        return trusted == null
                ? "VERDICT: OF ONE PIECE, origin not shown 完整，但未验证签发方"
                : "VERDICT: VERIFIED 校验通过";
    }
}
