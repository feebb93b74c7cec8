package org.weijifen.quickstart.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.weijifen.platform.web.ProblemDetailsAdvice;
import org.weijifen.platform.web.ProblemErrorController;
import org.weijifen.platform.web.ProblemReportWiring;
import org.weijifen.platform.web.StrictJson;

/** Where the rehearsal meets the services and the broker. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemDetailsAdvice.class, ProblemErrorController.class, ProblemReportWiring.class})
class RehearsalWiring {
    private static final int BROKER_TIMEOUT_MILLIS = 10_000;

    /** The services under rehearsal. */
    record Services(List<RehearsedService> all) {}

    @Bean
    Services services(RehearsalProperties properties) {
        return new Services(
                properties.services().entrySet().stream()
                        .map(
                                e ->
                                        new RehearsedService(
                                                e.getKey(), e.getValue(), properties.secret()))
                        .toList());
    }

    @Bean
    BrokerProgress brokerProgress(
            @Value("${weijifen.kafka.bootstrap-servers}") String bootstrapServers,
            RehearsalProperties properties) {
        Map<String, Object> settings =
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, BROKER_TIMEOUT_MILLIS,
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, BROKER_TIMEOUT_MILLIS / 2);
        return new BrokerProgress(Admin.create(settings), Set.copyOf(properties.groups()));
    }

    @Bean
    SharedClock sharedClock(Services services, DataDirectory data) {
        return new SharedClock(services.all(), data);
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return new StrictJson();
    }

    /** After a restart the services have forgotten the time they were set to. */
    @Bean
    ApplicationRunner tellTheTime(SharedClock clock) {
        return arguments -> clock.align();
    }
}
