package io.clientele.local.kafka;

import io.clientele.local.home.Home;
import io.clientele.local.home.Part;

/** One node that is broker and controller. Topics are made by the services, with the settings that each of them needs. */
final class BrokerConfiguration {

    /** Fixed, so that data, once written, is known again; a cluster id is 16 bytes in base64url. */
    static final String CLUSTER_ID = "Q2xpZW50ZWxlTG9jYWxfMQ";

    private BrokerConfiguration() {}

    /**
     * No record is deleted by age unless its topic says so: journal entries of last century would be gone at once. Small
     * buffers for the log cleaner, whose own default is half of this process's heap. A short session, because a broker that
     * was killed is let in again only when the session of its former life has run out.
     */
    static String of(Home home) {
        return """
                # Written by ./clientele at every start.
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                log.dirs=%3$s
                num.partitions=12
                auto.create.topics.enable=false
                min.insync.replicas=1
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=8
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                broker.session.timeout.ms=5000
                broker.heartbeat.interval.ms=500
                group.initial.rebalance.delay.ms=0
                log.retention.ms=-1
                log.cleaner.enable=true
                log.cleaner.dedupe.buffer.size=16777216
                num.network.threads=2
                num.io.threads=4
                """.formatted(home.port(Part.KAFKA), home.kafkaControllerPort(), home.data(Part.KAFKA));
    }
}
