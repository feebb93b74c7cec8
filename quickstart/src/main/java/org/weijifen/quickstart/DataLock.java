package org.weijifen.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One process per data directory: two brokers over the same files would destroy them. */
final class DataLock {
    /** Held until the process ends; the system lets go of them even after {@code kill -9}. */
    private static final List<FileLock> HELD = new ArrayList<>();

    private DataLock() {}

    /**
     * Takes the directory for this process.
     *
     * @throws IllegalStateException if another process has it
     */
    static synchronized void hold(Path dataDirectory) {
        try {
            Files.createDirectories(dataDirectory);
            FileChannel channel =
                    FileChannel.open(
                            dataDirectory.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new IllegalStateException(
                        "another quickstart is using " + dataDirectory + "; ./dev down stops it");
            }
            HELD.add(lock);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + dataDirectory, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
