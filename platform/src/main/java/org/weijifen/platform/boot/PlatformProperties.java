package org.weijifen.platform.boot;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.weijifen.platform.mongo.MongoIndexes;

/**
 * Settings {@code weijifen.*} of every service.
 *
 * @param scheme the scheme that this deployment serves
 */
@ConfigurationProperties("weijifen")
public record PlatformProperties(
        String scheme, Kafka kafka, Mongo mongo, @DefaultValue Background background) {

    /**
     * @param partitions of topics that this service has to create
     * @param replicas of those topics; absent takes the broker's default
     * @param maxPollRecords one poll is one bulk
     */
    public record Kafka(
            String bootstrapServers,
            @DefaultValue("24") int partitions,
            @Nullable Short replicas,
            @DefaultValue("1") int concurrency,
            @DefaultValue("500") int maxPollRecords) {}

    /**
     * @param uri {@code mongodb://…}
     * @param database absent: the service's name
     * @param indexes which server the indexes are for
     */
    public record Mongo(
            String uri,
            @Nullable String database,
            @DefaultValue("PRODUCTION") MongoIndexes.Profile indexes) {}

    /**
     * @param tickMillis pause between looks at deadlines and open work
     * @param sweepMillis pause between sweeps of the outboxes
     * @param sweepAgeMillis a sweep takes only entries older than this, in real time
     */
    public record Background(
            @DefaultValue("250") long tickMillis,
            @DefaultValue("15000") long sweepMillis,
            @DefaultValue("10000") long sweepAgeMillis) {}
}
