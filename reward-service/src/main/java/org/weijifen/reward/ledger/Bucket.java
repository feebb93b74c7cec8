package org.weijifen.reward.ledger;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All facts known about one volunteer's service in one local month.
 *
 * @param month {@code yyyy-mm}, local
 * @param folds how often this bucket learned something: tells an older summary from a newer one
 * @param records by record id: its revisions, rising
 * @param suppressions by record id, then by sanction id; a suppression may come before its record
 */
public record Bucket(
        String volunteerId,
        String month,
        long folds,
        SortedMap<String, List<RecordRevision>> records,
        SortedMap<String, SortedMap<String, Suppression>> suppressions) {

    public Bucket {
        records = Collections.unmodifiableSortedMap(new TreeMap<>(records));
        suppressions = Collections.unmodifiableSortedMap(new TreeMap<>(suppressions));
    }

    static Bucket empty(String volunteerId, String month) {
        return new Bucket(volunteerId, month, 0, new TreeMap<>(), new TreeMap<>());
    }

    /** The document's id. */
    public static String id(String volunteerId, String month) {
        return volunteerId + ":" + month;
    }
}
