package org.weijifen.platform.boot;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.consume.BatchConsumer;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.deadline.DeadlineBook;
import org.weijifen.platform.generation.Generation;
import org.weijifen.platform.ids.SystemIds;
import org.weijifen.platform.kafka.KafkaEventLog;
import org.weijifen.platform.kafka.KafkaTopics;
import org.weijifen.platform.mongo.CollectionSpec;
import org.weijifen.platform.mongo.MongoDocuments;
import org.weijifen.platform.mongo.MongoIndexes;
import org.weijifen.platform.mongo.MongoSettings;
import org.weijifen.platform.port.Clocks;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.EventLog;
import org.weijifen.platform.port.Ids;
import org.weijifen.platform.rehearsal.RehearsalWiring;
import org.weijifen.platform.security.SecurityWiring;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.platform.time.SettableClocks;
import org.weijifen.platform.time.SystemClocks;
import org.weijifen.platform.web.Acts;
import org.weijifen.platform.web.StartFilter;
import org.weijifen.platform.web.WebWiring;

/**
 * Everything that a service imports. It must supply beans {@link ServiceDefinition}, {@link
 * Reaction}, {@link DeadlineTargets}, {@link Recoveries} and {@link TopicLayout}; {@link
 * BackgroundWork} beans are optional.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformProperties.class)
@Import({WebWiring.class, SecurityWiring.class, RehearsalWiring.class, DeadLetterController.class})
public class PlatformWiring {

    @Bean
    @Profile("!rehearsal")
    Clocks systemClocks() {
        return new SystemClocks();
    }

    @Bean
    @Profile("rehearsal")
    SettableClocks settableClocks(@Value("${weijifen.rehearsal.now:}") String now) {
        var clocks = new SettableClocks();
        if (!now.isBlank()) {
            // A restart within a rehearsal: no deadline may fire by the machine's time meanwhile.
            clocks.set(Instant.parse(now));
        }
        return clocks;
    }

    @Bean
    Ids ids() {
        return new SystemIds();
    }

    @Bean
    Acts acts(Clocks clocks) {
        return new Acts(clocks);
    }

    @Bean
    MongoClient platformMongoClient(PlatformProperties properties) {
        return MongoClients.create(MongoSettings.of(properties.mongo().uri()));
    }

    @Bean
    Documents documents(
            MongoClient client, ServiceDefinition service, PlatformProperties properties) {
        return new MongoDocuments(client.getDatabase(databaseOf(service, properties)));
    }

    @Bean
    KafkaEventLog eventLog(PlatformProperties properties) {
        return new KafkaEventLog(connection(properties));
    }

    @Bean
    MicrometerMeters platformMeters(MeterRegistry registry) {
        return new MicrometerMeters(registry);
    }

    @Bean
    ServiceState serviceState() {
        return new ServiceState();
    }

    @Bean
    ServiceFrame serviceFrame(
            ServiceDefinition service,
            Documents documents,
            EventLog log,
            Clocks clocks,
            Ids ids,
            MicrometerMeters meters) {
        return new ServiceFrame(
                service, new ServiceFrame.Ports(documents, log, clocks, ids, meters));
    }

    @Bean
    AggregateRuntime aggregateRuntime(ServiceFrame frame) {
        return frame.runtime();
    }

    @Bean
    BatchConsumer batchConsumer(ServiceFrame frame, Reaction reaction) {
        return frame.consumer(reaction);
    }

    @Bean
    EventConsumer eventConsumer(
            ServiceDefinition service,
            Reaction reaction,
            BatchConsumer consumer,
            PlatformProperties properties,
            ServiceState state) {
        return new EventConsumer(service.name(), reaction, consumer, properties.kafka(), state);
    }

    @Bean
    ServiceThreads serviceThreads(
            ServiceFrame frame,
            DeadlineTargets targets,
            ObjectProvider<BackgroundWork> works,
            PlatformProperties properties,
            ServiceState state) {
        return new ServiceThreads(
                frame,
                frame.deadlineRunner(targets.targets()),
                works.orderedStream().toList(),
                properties.background(),
                state);
    }

    @Bean
    ServiceLifecycle serviceLifecycle(
            ServiceFrame frame,
            Preparation preparation,
            ServiceThreads threads,
            EventConsumer consumer,
            ServiceState state,
            Clocks clocks) {
        return new ServiceLifecycle(
                frame.definition().name(), preparation, threads, consumer, state, clocks);
    }

    @Bean
    SmartLifecycle consumersStopFirst(ServiceLifecycle lifecycle) {
        return lifecycle.consumersFirst();
    }

    @Bean
    Preparation preparation(
            ServiceFrame frame,
            Reaction reaction,
            ObjectProvider<Recoveries> recoveries,
            TopicLayout layout,
            MongoClient client,
            PlatformProperties properties) {
        return new Preparation(
                frame,
                reaction,
                recoveries.getIfAvailable(() -> new Recoveries(List.of())),
                layout,
                client,
                properties);
    }

    @Bean
    @Profile("rehearsal")
    ServiceRehearsal serviceRehearsal(
            ServiceFrame frame,
            SettableClocks clocks,
            ServiceThreads threads,
            MicrometerMeters meters,
            ServiceState state) {
        return new ServiceRehearsal(frame, clocks, threads, meters, state);
    }

    @Bean
    FilterRegistrationBean<StartFilter> startFilter(ServiceState state) {
        var registration = new FilterRegistrationBean<>(new StartFilter(state::hasStarted));
        registration.addUrlPatterns("/api/*");
        return registration;
    }

    @Bean
    HealthIndicator weijifenHealthIndicator(ServiceState state) {
        return () ->
                (state.isReady() ? Health.up() : Health.outOfService())
                        .withDetail("state", state.describe())
                        .build();
    }

    @Bean
    PlatformGauges platformGauges(
            ServiceFrame frame, EventConsumer consumer, MeterRegistry registry) {
        return new PlatformGauges(frame, consumer, registry);
    }

    /** Topics, indexes and the generation: done before anything of the service runs. */
    record Preparation(
            ServiceFrame frame,
            Reaction reaction,
            Recoveries recoveries,
            TopicLayout layout,
            MongoClient client,
            PlatformProperties properties)
            implements Runnable {

        @Override
        public void run() {
            ServiceDefinition service = frame.definition();
            Set<String> topics = new LinkedHashSet<>(service.ownTopics());
            topics.addAll(reaction.topics());
            topics.add(service.name() + ".audit");
            topics.add(frame.deadLetters().topic());
            new KafkaTopics(connection(properties))
                    .ensure(
                            topics,
                            layout.compacted(),
                            properties.kafka().partitions(),
                            Optional.ofNullable(properties.kafka().replicas()));
            new MongoIndexes(
                            client.getDatabase(databaseOf(service, properties)),
                            properties.mongo().indexes())
                    .ensure(collections(service));
            frame.establishGeneration();
            frame.recover(reaction, recoveries.recoveries());
        }

        private static Set<CollectionSpec> collections(ServiceDefinition service) {
            Set<CollectionSpec> specs = new LinkedHashSet<>();
            service.aggregates()
                    .forEach(a -> specs.add(new CollectionSpec(a.collection(), a.scanPaths())));
            List.of(DeadlineBook.COLLECTION, Generation.COLLECTION)
                    .forEach(name -> specs.add(CollectionSpec.byId(name)));
            return specs;
        }
    }

    private static Map<String, Object> connection(PlatformProperties properties) {
        return Map.of("bootstrap.servers", properties.kafka().bootstrapServers());
    }

    private static String databaseOf(ServiceDefinition service, PlatformProperties properties) {
        String database = properties.mongo().database();
        return database == null ? service.name() : database;
    }
}
