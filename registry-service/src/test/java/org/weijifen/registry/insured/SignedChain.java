package org.weijifen.registry.insured;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weijifen.bordereau.Entry;
import org.weijifen.bordereau.Head;
import org.weijifen.bordereau.PublishedKeys;
import org.weijifen.bordereau.Row;
import org.weijifen.bordereau.RowsCsv;
import org.weijifen.bordereau.RsaEntrySigner;
import org.weijifen.bordereau.Statement;
import org.weijifen.registry.wiring.RegistryHarness;

/** A bordereau as insurance-service would sign it. */
final class SignedChain {
    static final Instant FROM = Instant.parse("2026-03-07T01:00:00Z");
    static final Instant UNTIL = Instant.parse("2026-03-07T03:30:00Z");

    private final RsaEntrySigner signer;
    private final List<Entry> entries = new ArrayList<>();

    SignedChain(RsaEntrySigner signer) {
        this.signer = signer;
    }

    static RsaEntrySigner signer() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            return RsaEntrySigner.ofPem(Base64.getEncoder().encodeToString(key));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static PublishedKeys keysOf(RsaEntrySigner signer) {
        return PublishedKeys.of(List.of(signer.publicKey()));
    }

    static Row insured(String volunteerId) {
        return new Row(
                volunteerId, Row.Status.ISSUED, null, FROM, UNTIL, 1, 2, 3, "policy-1", "gusu.1");
    }

    SignedChain entry(String insurerId, Row... rows) {
        List<Row> sorted = Stream.of(rows).sorted(Comparator.comparing(Row::volunteerId)).toList();
        String csv = RowsCsv.of(sorted);
        var statement =
                new Statement(
                        "act-1",
                        entries.size(),
                        "policy-1",
                        "gusu.1",
                        insurerId,
                        FROM,
                        UNTIL,
                        FROM,
                        entries.isEmpty() ? null : entries.getLast().hash(),
                        Entry.csvHash(csv),
                        rows.length,
                        null);
        entries.add(Entry.of(statement, csv, signer));
        return this;
    }

    /** With a head for the last entry's insurer, made at the harness's start. */
    SignedEntries signed() {
        return signed(RegistryHarness.START);
    }

    SignedEntries signed(Instant at) {
        return signed(at, entries.getLast().statement().insurerId());
    }

    SignedEntries signed(Instant at, String insurerId) {
        return with(Head.of(entries.getLast(), insurerId, at).signed(signer.heads()));
    }

    Head head(Instant at) {
        Entry last = entries.getLast();
        return Head.of(last, last.statement().insurerId(), at);
    }

    SignedEntries with(@Nullable String head) {
        return new SignedEntries(
                entries.stream().map(e -> new SignedEntries.Signed(e.jws(), e.csv())).toList(),
                head);
    }
}
