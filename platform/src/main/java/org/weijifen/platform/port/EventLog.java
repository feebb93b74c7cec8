package org.weijifen.platform.port;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Port to the partitioned, ordered, durable log. */
public interface EventLog {

    /**
     * Sends records, all in flight together, and returns when each is acknowledged or has failed. A
     * caller never has two records of one topic and key in one call: the next one follows the
     * acknowledgement of the one before.
     *
     * @return per record, in the order given, whether the log has acknowledged it
     */
    List<Boolean> send(List<LogRecord> records);

    /**
     * Reads every record of the topics, from the first to the ends noted when the call began; order
     * per partition.
     */
    void readToEnd(Collection<String> topics, Consumer<LogRecord> reader);
}
