package org.weijifen.registry.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.EventType;
import org.weijifen.contracts.EventTypes;
import org.weijifen.contracts.GoldenFiles;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.blacklist.StandingSanction;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEnded;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEvent;
import org.weijifen.contracts.blacklist.VolunteerSanctionsStanding;
import org.weijifen.contracts.registry.OrganizationKind;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.registry.organization.OrganizationForm;
import org.weijifen.registry.recorder.AppointmentForm;
import org.weijifen.registry.volunteer.ConsentsForm;
import org.weijifen.testkit.golden.GoldenEvents;
import tools.jackson.databind.JsonNode;

/** The bytes that registry-service writes and reads are those of the golden files. */
class GoldenEventsTest {
    private static final ServiceDefinition SERVICE = RegistryModule.definition("gusu-2019");
    private final EventCodec codec = new EventCodec(SERVICE.source(), SERVICE.catalog());

    static Stream<EventType> written() {
        return GoldenEvents.written(SERVICE);
    }

    @ParameterizedTest
    @MethodSource("written")
    void writesTheGoldenBytes(EventType type) {
        GoldenEvents.assertWritten(SERVICE, type);
    }

    @Test
    void readsWhatBlacklistWrites() {
        List<Event> events = new ArrayList<>();
        GoldenEvents.of(Set.of(Topics.BLACKLIST_VOLUNTEER_CASES))
                .forEach(type -> events.addAll(GoldenEvents.decoded(type)));
        assertThat(events)
                .hasSize(3)
                .hasOnlyElementsOfType(VolunteerSanctionsEvent.class)
                .hasAtLeastOneElementOfType(VolunteerSanctionsEnded.class);
    }

    /** What really goes out has no field that the full golden file of its type lacks. */
    @Test
    void emitsEveryTypeInTheGoldenShape() {
        var registry = new RegistryHarness();
        String organization = everything(registry);
        List<Object> events = new ArrayList<>(registry.published(Topics.REGISTRY_VOLUNTEERS));
        events.addAll(registry.published(Topics.REGISTRY_ORGANIZATIONS));

        assertThat(organization).isNotEmpty();
        assertThat(events)
                .extracting(e -> EventTypes.of(((Event) e).getClass()).name())
                .containsExactlyInAnyOrderElementsOf(written().map(EventType::name).toList());
        for (Object event : events) {
            String type = EventTypes.of(((Event) event).getClass()).name();
            assertThat(paths(codec.valueOf(event)))
                    .as(type)
                    .isSubsetOf(
                            paths(
                                    GoldenFiles.read(type, GoldenFiles.FULL)
                                            .getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String everything(RegistryHarness registry) {
        var module = registry.module;
        String organization =
                module.registerOrganization()
                        .register(
                                new OrganizationForm(
                                        "Heron Lane",
                                        OrganizationKind.UNIT,
                                        1,
                                        "990001",
                                        null,
                                        null),
                                registry.act())
                        .organizationId();
        String id = registry.registerAdult(1);
        LocalDate today = LocalDate.of(2026, 3, 5);
        module.appointRecorder()
                .appoint(
                        organization,
                        id,
                        new AppointmentForm(today, today.plusDays(9), today),
                        registry.act());
        registry.clocks.advance(Duration.ofDays(1));
        module.dismissRecorder().dismiss(organization, id, registry.act());
        module.changeConsents()
                .change(
                        module.readVolunteers().current(id),
                        new ConsentsForm(false, null),
                        registry.act());
        var now = registry.clocks.now();
        var sanction = new StandingSanction("s1", now, null, List.of());
        registry.arrive(new VolunteerSanctionsStanding(1, now, id, List.of(sanction)));
        registry.arrive(new VolunteerSanctionsEnded(2, now.plusSeconds(60), id));
        return organization;
    }

    private static Set<String> paths(byte[] json) {
        Set<String> paths = new TreeSet<>();
        collect("", StateCodec.mapper().readTree(json), paths);
        return paths;
    }

    private static void collect(String path, JsonNode node, Set<String> paths) {
        paths.add(path);
        node.properties().forEach(p -> collect(path + "/" + p.getKey(), p.getValue(), paths));
        if (node.isArray()) {
            node.forEach(element -> collect(path + "[]", element, paths));
        }
    }
}
