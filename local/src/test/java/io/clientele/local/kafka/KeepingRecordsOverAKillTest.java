package io.clientele.local.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.clientele.local.FreePorts;
import io.clientele.local.home.Home;
import io.clientele.local.home.Part;
import io.clientele.local.process.AotCache;
import io.clientele.local.process.Await;

import static org.assertj.core.api.Assertions.assertThat;

class KeepingRecordsOverAKillTest {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final TopicPartition JOURNAL = new TopicPartition("journal", 0);

    @TempDir
    Path folder;

    private Home home;
    private KafkaServer kafka;

    @BeforeEach
    void start() {
        home = new Home(folder, folder.resolve("state"), FreePorts.first());
        kafka = new KafkaServer(home, new AotCache(folder.resolve("kafka.aot"), false));
        launch();
    }

    @AfterEach
    void stop() {
        kafka.stop();
    }

    @Test
    void whatWasAcknowledgedIsThereAfterAKillUnderTheSameClusterId() throws Exception {
        try (var admin = Admin.create(bootstrap())) {
            admin.createTopics(List.of(new NewTopic(JOURNAL.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
        produce("one", "two", "three");

        ProcessHandle.of(kafka.child().pid().orElseThrow()).orElseThrow().destroyForcibly();
        assertThat(Await.until(PATIENCE, () -> !kafka.child().isRunning())).isTrue();
        assertThat(kafka.ready()).isFalse();
        launch();

        assertThat(consume(3)).containsExactly("one", "two", "three");
        try (var admin = Admin.create(bootstrap())) {
            assertThat(admin.describeCluster().clusterId().get()).isEqualTo(BrokerConfiguration.CLUSTER_ID);
        }
    }

    private void launch() {
        kafka.launch();
        assertThat(Await.until(PATIENCE, kafka::ready)).isTrue();
    }

    private Map<String, Object> bootstrap() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + home.port(Part.KAFKA));
    }

    private void produce(String... values) throws Exception {
        var settings = new HashMap<>(bootstrap());
        settings.put("compression.type", "lz4");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var value : values) {
                producer.send(new ProducerRecord<>(JOURNAL.topic(), "key", value))
                        .get();
            }
        }
    }

    private List<String> consume(int wanted) {
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(bootstrap(), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(JOURNAL));
            consumer.seekToBeginning(List.of(JOURNAL));
            Await.until(PATIENCE, () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
                return values.size() >= wanted;
            });
        }
        return values;
    }
}
