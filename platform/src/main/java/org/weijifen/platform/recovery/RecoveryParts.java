package org.weijifen.platform.recovery;

import java.util.Set;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.outbox.OutboxRelay;
import org.weijifen.platform.port.Clocks;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.EventLog;

/**
 * What a recovery works with.
 *
 * @param service name, for the stamp of what it writes
 * @param ownTopics topics that only this service writes: its events and its audit
 * @param topicsRead topics of other services that it reacts to
 */
public record RecoveryParts(
        String service,
        Set<String> ownTopics,
        Set<String> topicsRead,
        Documents documents,
        EventLog log,
        Clocks clocks,
        EventCodec codec,
        AggregateRuntime runtime,
        OutboxRelay relay) {}
