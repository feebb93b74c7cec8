package org.weijifen.bordereau;

import java.util.List;

/**
 * One entry of the chain: the seal, or an endorsement after it.
 *
 * @param number 0 for the seal
 * @param hash SHA-256 of the signed part, in lower-case hex
 * @param jws compact JWS over the {@link Statement}
 * @param csv the list: of the seal all insured, of an endorsement the lines that changed
 */
public record Entry(int number, String hash, String jws, String csv) {

    /** Signs what is said of a list. */
    public static Entry of(Statement statement, String csv, EntrySigner signer) {
        return new Entry(statement.entry(), statement.hash(), signer.sign(statement.bytes()), csv);
    }

    /** Hash and size of a list for its statement. */
    public static String csvHash(String csv) {
        return Sha256.of(csv);
    }

    public Statement statement() {
        return Statement.of(jws);
    }

    public List<Row> rows() {
        return RowsCsv.parse(csv);
    }
}
