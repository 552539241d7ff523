package io.clientele.e2e.fault;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.clientele.contracts.Topic;
import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

class AMalformedRecordStopsNobodyTest {

    private final Suite suite = RunningSuite.suite();
    private final Api admin = suite.as("admin");

    @ParameterizedTest
    @CsvSource({
        "CUSTOMERS, customer.changed, interaction-service",
        "CUSTOMERS, customer.changed, valuation-service",
        "CUSTOMERS, customer.changed, segmentation-service",
        "INTERACTIONS, interaction.recorded, valuation-service",
        "VALUATIONS, valuation.changed, segmentation-service"
    })
    void itIsParkedWithItsReasonAndTheNextIsProcessed(Topic topic, String type, String reader) throws Exception {
        int parkedBefore = parked(reader);
        produce(topic, type, "{\"this is\": not JSON");
        produce(topic, type, "{\"unknown\":{\"shape\":true}}");
        Suite.await("both are parked", SOON, () -> parked(reader) >= parkedBefore + 2);
        var newest =
                admin.get("/api/v1/dead-letters?service=" + reader + "&limit=1").expect(200);
        assertThat(newest.text("/items/0/detail")).isNotBlank();

        var customer = Customers.register(admin, "After the poison");
        var yesterday = Present.daysAgo(1);
        admin.post(
                        "/api/v1/interactions",
                        Customers.purchase(customer, "77", yesterday).toString())
                .expect(201);
        suite.awaitSettled(SOON);
        assertThat(Customers.currentValue(admin, customer)).isEqualByComparingTo("77");
        assertThat(admin.get("/api/v1/customers/" + customer + "/segments")
                        .expect(200)
                        .text("/items/0/class/code"))
                .isNotBlank();
    }

    private int parked(String service) {
        return admin.get("/api/v1/dead-letters?count=true&limit=1&service=" + service)
                .expect(200)
                .body()
                .path("total")
                .asInt();
    }

    private void produce(Topic topic, String type, String body) throws ExecutionException, InterruptedException {
        var settings = Map.<String, Object>of("bootstrap.servers", suite.kafka());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var key = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
            var poison = new ProducerRecord<>(topic.wireName(), key, body.getBytes(StandardCharsets.UTF_8));
            poison.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
            producer.send(poison).get();
        }
    }
}
