package org.weijifen.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server that speaks MongoDB's protocol, in this JVM.
 *
 * <p>MEMORY forgets everything at its end. FILE replies to a write, and to a read that saw it, only
 * after the write is in the file: it survives the death of the process, a {@code kill -9} included,
 * but not a loss of power, since nothing is forced to the disk. Seen on two shared cores: about
 * half a millisecond for a single write, against a tenth in memory.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /**
     * A command waits on its connection's thread, so there are as many as connections that should
     * not wait in turn.
     */
    private static final int WORKER_THREADS = 96;

    private final MongoServer server;
    private final int port;

    private EmbeddedDatabase(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** In memory, on a free port. */
    public static EmbeddedDatabase memory() {
        return memory(0);
    }

    /**
     * In memory.
     *
     * @param port where clients connect; 0 takes a free one
     */
    public static EmbeddedDatabase memory(int port) {
        return listen(new MongoServer(new MemoryDatabaseBackend()), port);
    }

    /**
     * In one file, which is created if it is not there; its directory too.
     *
     * @param port where clients connect; 0 takes a free one
     */
    public static EmbeddedDatabase file(Path file, int port) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("The database's directory cannot be created", e);
        }
        return listen(new MongoServer(FileDatabaseBackend.open(file)), port);
    }

    private static EmbeddedDatabase listen(MongoServer server, int port) {
        server.bind(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKER_THREADS);
        return new EmbeddedDatabase(server, server.getLocalAddress().getPort());
    }

    /** Connection string without a database name. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** Closes the clients' connections, then the store. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
