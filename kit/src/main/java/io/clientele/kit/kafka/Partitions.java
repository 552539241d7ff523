package io.clientele.kit.kafka;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.common.utils.Utils;

/** Which partition a partition key belongs to: Kafka's own hash, so that any producer can agree with us. */
public final class Partitions {

    private Partitions() {}

    public static int of(String partitionKey, int partitions) {
        return Utils.toPositive(Utils.murmur2(partitionKey.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
