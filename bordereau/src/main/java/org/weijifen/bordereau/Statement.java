package org.weijifen.bordereau;

import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is signed of one entry: the payload of its JWS.
 *
 * @param entry 0 for the seal, n for the n-th endorsement
 * @param policyId the insurer's number of the policy
 * @param policyVersion version of the scheme's policy
 * @param from begin of the period of cover, {@code null} where nobody is insured
 * @param until its end, excluded
 * @param sealedAt known time of the seal or the endorsement
 * @param previous hash of the entry before, {@code null} for the seal
 * @param csvSha256 of the list's bytes
 * @param lineCount lines of the list without its header
 * @param roster the on-time roster that the seal agrees with, {@code null} for endorsements
 */
public record Statement(
        String activityId,
        int entry,
        String policyId,
        String policyVersion,
        String insurerId,
        @Nullable Instant from,
        @Nullable Instant until,
        Instant sealedAt,
        @Nullable String previous,
        String csvSha256,
        int lineCount,
        @Nullable Roster roster) {

    /** Number of on-time lines and their hash, as activity and insurance agreed on them (F8). */
    public record Roster(int lineCount, String sha256) {}

    /** The canonical bytes: this is what the hash is over, and what is signed. */
    byte[] bytes() {
        var text =
                new JsonText()
                        .put("activityId", activityId)
                        .put("entry", entry)
                        .put("policyId", policyId)
                        .put("policyVersion", policyVersion)
                        .put("insurerId", insurerId)
                        .put("periodFrom", from == null ? null : from.toString())
                        .put("periodUntil", until == null ? null : until.toString())
                        .put("sealedAt", sealedAt.toString())
                        .put("previousHash", previous)
                        .put("csvSha256", csvSha256)
                        .put("lineCount", lineCount);
        if (roster != null) {
            text.put("rosterLineCount", roster.lineCount()).put("rosterSha256", roster.sha256());
        }
        return text.end().getBytes(StandardCharsets.UTF_8);
    }

    /** What the next entry names as the hash before it. */
    public String hash() {
        return Sha256.of(bytes());
    }

    /**
     * What a compact JWS says, signed or not: whoever must believe it checks it first.
     *
     * @throws IllegalArgumentException if it says no such thing, or not in the canonical form
     */
    public static Statement of(String jws) {
        String[] parts = jws.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a compact JWS");
        }
        String json = new Base64URL(parts[1]).decodeToString();
        Statement statement = read(JsonText.parse(json));
        if (!json.equals(new String(statement.bytes(), StandardCharsets.UTF_8))) {
            throw new IllegalArgumentException("the signed part is not in the canonical form");
        }
        return statement;
    }

    private static Statement read(Map<String, Object> json) {
        Roster roster =
                json.containsKey("rosterSha256")
                        ? new Roster(
                                JsonText.number(json, "rosterLineCount"),
                                JsonText.string(json, "rosterSha256"))
                        : null;
        return new Statement(
                JsonText.string(json, "activityId"),
                JsonText.number(json, "entry"),
                JsonText.string(json, "policyId"),
                JsonText.string(json, "policyVersion"),
                JsonText.string(json, "insurerId"),
                JsonText.instant(json, "periodFrom"),
                JsonText.instant(json, "periodUntil"),
                Objects.requireNonNullElse(JsonText.instant(json, "sealedAt"), Instant.EPOCH),
                JsonText.stringOrNull(json, "previousHash"),
                JsonText.string(json, "csvSha256"),
                JsonText.number(json, "lineCount"),
                roster);
    }
}
