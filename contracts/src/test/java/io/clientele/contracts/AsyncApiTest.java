package io.clientele.contracts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The AsyncAPI document says what the code does. */
class AsyncApiTest {

    private static final JsonNode DOCUMENT = Samples.asyncApi();
    private static final String DEAD_LETTERS = "deadLetters";

    @Test
    void itHasAChannelForEveryTopicWithItsSettings() {
        assertThat(topics().stream().map(c -> c.get("address").asText()).toList())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::wireName).toList());
        for (var topic : Topic.values()) {
            var kafka = channel(topic).at("/bindings/kafka");
            assertThat(kafka.get("topic").asText()).isEqualTo(topic.wireName());
            assertThat(kafka.get("partitions").asInt()).isEqualTo(Topic.PARTITIONS);
            var settings = kafka.get("topicConfiguration");
            assertThat(settings.get("cleanup.policy").get(0).asText())
                    .isEqualTo(topic.settings().get("cleanup.policy"));
            assertThat(settings.get("retention.ms").asText())
                    .isEqualTo(topic.settings().get("retention.ms"));
            assertThat(settings.get("delete.retention.ms").asText())
                    .isEqualTo(topic.settings().get("delete.retention.ms"));
        }
    }

    @Test
    void everyTypeIsAMessageOfItsTopicWithItsSchema() {
        for (var type : EventTypes.all().entrySet()) {
            var event = Samples.event(Samples.golden(type.getKey()), type.getValue());
            var names = new ArrayList<String>();
            for (var reference : channel(event.topic()).get("messages")) {
                var message = resolved(reference);
                names.add(message.get("name").asText());
                assertThat(message.at("/payload/schema/$ref").asText())
                        .isEqualTo("./schemas/" + message.get("name").asText() + ".v1.json");
            }
            assertThat(names).contains(type.getKey());
            assertThat(Samples.schema(type.getKey()).get("title").asText()).isEqualTo(type.getKey());
        }
    }

    @Test
    void itNamesNoTypeThatDoesNotExist() {
        Set<String> named = new TreeSet<>();
        DOCUMENT.at("/components/messages").forEach(m -> named.add(m.get("name").asText()));
        named.remove("dead-letter.parked");
        assertThat(named).isEqualTo(new TreeSet<>(EventTypes.all().keySet()));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (var reference : DOCUMENT.findValues("$ref")) {
            if (reference.asText().startsWith("#")) {
                assertThat(DOCUMENT.at(reference.asText().substring(1)).isMissingNode())
                        .as(reference.asText())
                        .isFalse();
            } else {
                assertThat(AsyncApiTest.class.getResource(
                                "/" + reference.asText().substring(2)))
                        .as(reference.asText())
                        .isNotNull();
            }
        }
    }

    @Test
    void everyChannelHasAnOperation() {
        var used = new ArrayList<String>();
        DOCUMENT.get("operations").forEach(o -> used.add(o.at("/channel/$ref").asText()));
        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(names(DOCUMENT.get("channels")).stream()
                        .map(name -> "#/channels/" + name)
                        .toList());
    }

    private static List<JsonNode> topics() {
        return DOCUMENT.get("channels").properties().stream()
                .filter(c -> !c.getKey().equals(DEAD_LETTERS))
                .map(java.util.Map.Entry::getValue)
                .toList();
    }

    private static JsonNode channel(Topic topic) {
        return topics().stream()
                .filter(c -> c.get("address").asText().equals(topic.wireName()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode resolved(JsonNode reference) {
        return DOCUMENT.at(reference.get("$ref").asText().substring(1));
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).collect(Collectors.toSet());
    }
}
