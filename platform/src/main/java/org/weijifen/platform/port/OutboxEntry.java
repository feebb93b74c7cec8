package org.weijifen.platform.port;

import org.jspecify.annotations.Nullable;

/**
 * One event as fixed at commit, so that a resend is byte-identical.
 *
 * @param seq place within the document's whole history, from 1
 * @param ceId derived id: the same fact always has the same one
 * @param type wire name with major version, or the audit type
 * @param subject CloudEvents subject: the aggregate's id
 * @param time ISO-8601 instant of the fact (domain clock)
 * @param revision revision of the aggregate that this event belongs to
 * @param value JSON bytes; {@code null} is a tombstone
 * @param atMillis real time of the commit, epoch milliseconds: for the sweep and the age metric
 *     only
 */
@SuppressWarnings(
        "ArrayRecordComponent") // bytes travel untouched; nobody compares entries by value
public record OutboxEntry(
        long seq,
        String ceId,
        String topic,
        String key,
        String type,
        String subject,
        String time,
        long revision,
        byte @Nullable [] value,
        @Nullable String traceparent,
        long atMillis) {}
