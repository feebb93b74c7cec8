package org.weijifen.embedded;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;

/** The memory backend behind the gate that keeps replies from being torn. */
final class MemoryDatabaseBackend extends MemoryBackend {

    private final CommandGate gate = new CommandGate(Durability.NONE);

    @Override
    public MemoryDatabase openOrCreateDatabase(String name) {
        return new MemoryIdDatabase(name, getCursorRegistry());
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        return gate.run(
                database,
                command,
                query,
                () -> super.handleCommand(channel, database, command, query));
    }
}
