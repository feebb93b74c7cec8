package org.weijifen.bordereau;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A small chain: two insured, one leaves, one comes. */
final class Sample {
    static final RsaEntrySigner SIGNER = RsaEntrySigner.ofPem(pem(2_048));
    static final RsaEntrySigner STRANGER = RsaEntrySigner.ofPem(pem(2_048));
    static final Instant FROM = Instant.parse("2026-03-07T01:00:00Z");
    static final Instant UNTIL = Instant.parse("2026-03-07T03:30:00Z");

    private Sample() {}

    static String pem(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(key)
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Row insured(String volunteerId) {
        return new Row(
                volunteerId,
                Row.Status.ISSUED,
                null,
                FROM,
                UNTIL,
                10_000_000,
                10_000_000,
                300_000,
                "PICC-2026-01",
                "gusu-2019");
    }

    static Bundle bundle() {
        return bundle(SIGNER);
    }

    static Bundle bundle(RsaEntrySigner signer) {
        List<Entry> entries = new ArrayList<>();
        add(entries, signer, insured("vol-1"), insured("vol-2"));
        add(entries, signer, insured("vol-1").without(Row.Status.ENDED, "REMOVED"));
        add(entries, signer, insured("vol-3"));
        return new Bundle(
                "act-2026-0017", entries, null, PublishedKeys.of(List.of(signer.publicKey())));
    }

    /** The same as insurance-service gives it at that time. */
    static Bundle fresh(Instant at) {
        Bundle bundle = bundle();
        String head = Head.of(bundle.entries().getLast(), "picc", at).signed(SIGNER.heads());
        return Bundle.of(bundle.activityId(), bundle.entries(), head, bundle.keys());
    }

    static void add(List<Entry> entries, EntrySigner signer, Row... rows) {
        String csv = RowsCsv.of(List.of(rows));
        var statement =
                new Statement(
                        "act-2026-0017",
                        entries.size(),
                        "PICC-2026-01",
                        "gusu-2019",
                        "picc",
                        FROM,
                        UNTIL,
                        FROM.plusSeconds(60L * entries.size()),
                        entries.isEmpty() ? null : entries.getLast().hash(),
                        Entry.csvHash(csv),
                        rows.length,
                        entries.isEmpty() ? new Statement.Roster(2, "ab".repeat(32)) : null);
        entries.add(Entry.of(statement, csv, signer));
    }
}
