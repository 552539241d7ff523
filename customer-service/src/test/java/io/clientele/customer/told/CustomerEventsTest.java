package io.clientele.customer.told;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.CustomerEvent.CustomerChanged;
import io.clientele.contracts.CustomerEvent.CustomerRegistered;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.register;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class CustomerEventsTest {

    @Test
    void theStateIsToldUnderAGrowingVersionAndNothingPersonalWithIt() {
        var key = UUID.randomUUID().toString();
        var id = register("""
                {"kind":"INDIVIDUAL","name":"Geheimrat Adler","birthDate":"1984-05-17","region":"East","ownerId":"rep-of-the-told",
                 "source":"WEB","acquisitionCost":{"amount":"12.5","currency":"CNY"},"externalReferences":[{"system":"erp","id":"%s"}],
                 "contactPoints":[{"type":"EMAIL","value":"ada@example.com"}]}""".formatted(key));
        patch(id, "*", "{\"region\":\"West\"}").then().statusCode(200);

        try (var topic = TopicProbe.on(Topic.CUSTOMERS)) {
            var changed = topic.await(
                            CustomerChanged.class, event -> event.key().equals(id))
                    .customer();
            var registered = topic.await(
                            CustomerRegistered.class, event -> event.key().equals(id))
                    .customer();
            assertThat(registered.kind()).isEqualTo("INDIVIDUAL");
            assertThat(registered.roles()).isEqualTo(List.of("CUSTOMER"));
            assertThat(registered.ownerId()).isEqualTo("rep-of-the-told");
            assertThat(registered.source()).isEqualTo("WEB");
            assertThat(registered.acquisitionCost()).isEqualByComparingTo("12.5");
            assertThat(changed.region()).isEqualTo("West");
            assertThat(changed.version()).isGreaterThan(registered.version());
            assertThat(topic.awaitRecords(2, row -> id.equals(new String(row.key(), StandardCharsets.UTF_8))))
                    .noneMatch(row -> new String(row.value(), StandardCharsets.UTF_8)
                            .matches("(?s).*(Geheimrat|ada@|1984|" + key + ").*"));
        }
    }
}
