package org.weijifen.platform.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import java.util.concurrent.TimeUnit;

/**
 * The driver's limits, set on purpose: virtual threads are no limit any more, so the pool is, and
 * nobody waits longer than a client of ours would.
 */
public final class MongoSettings {

    private static final int MAX_POOL_SIZE = 50;
    private static final long POOL_WAIT_SECONDS = 5;
    private static final long SERVER_SELECTION_SECONDS = 5;
    private static final int SOCKET_READ_SECONDS = 20;
    private static final int CONNECT_SECONDS = 3;

    private MongoSettings() {}

    /**
     * Settings for a connection string; what the string itself says wins.
     *
     * @param uri {@code mongodb://…}
     */
    public static MongoClientSettings of(String uri) {
        return MongoClientSettings.builder()
                .applyToConnectionPoolSettings(
                        pool ->
                                pool.maxSize(MAX_POOL_SIZE)
                                        .maxWaitTime(POOL_WAIT_SECONDS, TimeUnit.SECONDS))
                .applyToClusterSettings(
                        cluster ->
                                cluster.serverSelectionTimeout(
                                        SERVER_SELECTION_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket ->
                                socket.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                                        .readTimeout(SOCKET_READ_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(uri))
                .build();
    }
}
