package org.weijifen.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The code and asyncapi.yaml name the same topics, types, kinds and keys, in both directions. */
class AsyncApiTest {
    private static final Map<String, String> KEYS =
            Map.ofEntries(
                    Map.entry(Topics.REGISTRY_VOLUNTEERS, "volunteerId"),
                    Map.entry(Topics.REGISTRY_ORGANIZATIONS, "organizationId"),
                    Map.entry(Topics.ACTIVITY_ACTIVITIES, "activityId"),
                    Map.entry(Topics.ACTIVITY_HOURS, "volunteerId"),
                    Map.entry(Topics.ACTIVITY_IRREGULARITIES, "organizationId"),
                    Map.entry(Topics.BLACKLIST_CASES, "subjectId"),
                    Map.entry(Topics.BLACKLIST_VOLUNTEER_CASES, "volunteerId"),
                    Map.entry(Topics.BLACKLIST_HOURS, "volunteerId"),
                    Map.entry(Topics.REWARD_TIERS, "volunteerId"),
                    Map.entry(Topics.REWARD_BENEFITS, "volunteerId"),
                    Map.entry(Topics.INSURANCE_COVERS, "activityId"),
                    Map.entry(Topics.INSURANCE_CLAIMS, "claimId"),
                    Map.entry(Topics.INSURANCE_POLICIES, "activityId"));

    private final JsonNode document = read();

    @Test
    void namesTheSameTopics() {
        assertThat(document.path("channels").propertyNames())
                .containsExactlyInAnyOrderElementsOf(Topics.ALL);
        document.path("channels")
                .forEachEntry(
                        (topic, channel) -> {
                            assertThat(channel.path("address").asString()).isEqualTo(topic);
                            assertThat(channel.path("x-key").asString()).isEqualTo(KEYS.get(topic));
                        });
    }

    @Test
    void carriesTheSameTypesOnEachTopic() {
        for (String topic : Topics.ALL) {
            JsonNode messages = document.path("channels").path(topic).path("messages");
            assertThat(messages.propertyNames())
                    .as(topic)
                    .containsExactlyInAnyOrderElementsOf(
                            EventTypes.forTopics(topic).stream().map(EventType::name).toList());
            messages.forEachEntry(
                    (name, message) ->
                            assertThat(message.path("$ref").asString())
                                    .isEqualTo("#/components/messages/" + name));
        }
    }

    @Test
    void describesEachTypeAsTheCodeDoes() {
        assertThat(described()).isEqualTo(coded());
    }

    @Test
    void everyOperationPublishesOneTopic() {
        List<String> published =
                document.path("operations")
                        .valueStream()
                        .map(operation -> operation.path("channel").path("$ref").asString())
                        .toList();
        assertThat(published)
                .containsExactlyInAnyOrderElementsOf(
                        Topics.ALL.stream().map(topic -> "#/channels/" + topic).toList());
    }

    private Map<String, List<String>> described() {
        Map<String, List<String>> described = new TreeMap<>();
        document.path("components")
                .path("messages")
                .forEachEntry(
                        (name, message) ->
                                described.put(
                                        name,
                                        List.of(
                                                message.path("name").asString(),
                                                message.path("x-kind").asString(),
                                                message.path("x-scope").asString(),
                                                message.path("x-key").asString(),
                                                message.at("/headers/$ref").asString(),
                                                message.at("/payload/schema/$ref").asString())));
        return described;
    }

    private static Map<String, List<String>> coded() {
        return EventTypes.ALL.stream()
                .collect(
                        Collectors.toMap(
                                EventType::name,
                                type ->
                                        List.of(
                                                type.name(),
                                                type.kind().name(),
                                                type.scope(),
                                                KEYS.getOrDefault(type.topic(), ""),
                                                headers(type),
                                                "schemas/" + type.name() + ".json"),
                                (one, _) -> one,
                                TreeMap::new));
    }

    private static String headers(EventType type) {
        return "#/components/schemas/"
                + (ContractJson.isTombstone(type) ? "tombstoneHeaders" : "cloudEventHeaders");
    }

    private static JsonNode read() {
        try (InputStream in =
                AsyncApiTest.class.getClassLoader().getResourceAsStream("asyncapi.yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
