package org.weijifen.registry.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.EventTypes;
import org.weijifen.contracts.GoldenFiles;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.blacklist.StandingSanction;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEnded;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEvent;
import org.weijifen.contracts.blacklist.VolunteerSanctionsStanding;
import org.weijifen.contracts.registry.OrganizationKind;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.platform.event.Decoded;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.registry.organization.OrganizationForm;
import org.weijifen.registry.recorder.AppointmentForm;
import org.weijifen.registry.volunteer.ConsentsForm;
import org.weijifen.scheme.ContractCatalog;
import tools.jackson.databind.JsonNode;

/** The bytes that registry-service writes and reads are those of the golden files. */
class GoldenEventsTest {
    private final EventCodec codec =
            new EventCodec(RegistryModule.definition("gusu-2019").source(), ContractCatalog.all());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "volunteer.registered.v1",
                "volunteer.updated.v1",
                "volunteer.cancelled.v1",
                "volunteer.reinstated.v1",
                "organization.registered.v1",
                "recorder.appointed.v1",
                "recorder.dismissed.v1"
            })
    void writesTheGoldenBytes(String type) {
        for (String variant : List.of(GoldenFiles.FULL, GoldenFiles.MINIMAL)) {
            String golden = GoldenFiles.read(type, variant);
            Event event = decoded(type, golden.getBytes(StandardCharsets.UTF_8));

            assertThat(new String(codec.valueOf(event), StandardCharsets.UTF_8)).isEqualTo(golden);
            assertThat(EventTypes.of(event.getClass()).name()).isEqualTo(type);
        }
    }

    @Test
    void readsWhatBlacklistWrites() {
        for (String variant : List.of(GoldenFiles.FULL, GoldenFiles.MINIMAL)) {
            String golden = GoldenFiles.read(VolunteerSanctionsStanding.TYPE, variant);
            assertThat(
                            decoded(
                                    VolunteerSanctionsStanding.TYPE,
                                    golden.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(VolunteerSanctionsEvent.class);
        }
        assertThat(decoded(VolunteerSanctionsEnded.TYPE, null))
                .isInstanceOf(VolunteerSanctionsEnded.class);
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
                .containsOnlyOnce(
                        "volunteer.registered.v1",
                        "volunteer.updated.v1",
                        "volunteer.cancelled.v1",
                        "volunteer.reinstated.v1",
                        "organization.registered.v1",
                        "recorder.appointed.v1",
                        "recorder.dismissed.v1");
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

    private Event decoded(String type, byte[] value) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_type", type);
        headers.put("ce_id", "e1");
        headers.put("ce_time", "2026-03-05T00:00:00Z");
        headers.put("ce_revision", "7");
        var decoded = codec.decode(LogRecord.toSend("t", "vol-000123", value, headers));
        assertThat(decoded).isInstanceOf(Decoded.Known.class);
        return (Event) ((Decoded.Known) decoded).event().data();
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
