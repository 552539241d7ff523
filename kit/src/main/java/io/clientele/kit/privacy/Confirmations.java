package io.clientele.kit.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.clientele.contracts.ErasureEvent.ErasureConfirmed;
import io.clientele.contracts.ErasureState;
import io.clientele.contracts.ErasureState.Store;
import io.clientele.contracts.Topic;
import io.clientele.kit.kafka.Topics;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;

/** Says of persons that were erased where the service kept what, and by when it is gone. */
@Singleton
public class Confirmations {

    private final Outbox outbox;
    private final Versions versions;
    private final PrivacySettings settings;
    private final Clock clock;
    private final String service;

    Confirmations(
            Outbox outbox,
            Versions versions,
            PrivacySettings settings,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.outbox = outbox;
        this.versions = versions;
        this.settings = settings;
        this.clock = clock;
        this.service = service;
    }

    /** Begins the list; what is put on it is told by {@link Draft#tell}, in the caller's transaction. */
    public Draft of(Collection<UUID> persons) {
        return new Draft(persons, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** The stores of one service while they are being listed. */
    public final class Draft {

        private final Collection<UUID> persons;
        private final Instant now;
        private final List<Store> stores = new ArrayList<>();

        private Draft(Collection<UUID> persons, Instant now) {
            this.persons = persons;
            this.now = now;
        }

        /** Erased in this transaction. */
        public Draft table(String name) {
            return store(name, "TABLE", Duration.ZERO);
        }

        /** Taken back by tombstones; old values go with the next compaction. */
        public Draft topic(Topic topic) {
            return store(topic.wireName(), "TOPIC", settings.compactedWithin());
        }

        public Draft store(String name, String kind, Duration goneAfter) {
            stores.add(new Store(name, kind, now.plus(goneAfter)));
            return this;
        }

        /** Adds what every service has, and leaves an event of each person for the outside. */
        public void tell() {
            table("answers kept for Idempotency-Key")
                    .table("dead letters")
                    .store(Topics.deadLettersOf(service), "TOPIC", settings.deadLettersKeptFor())
                    .store("backups of the database", "BACKUP", settings.backupsKeptFor())
                    .store("logs of the process", "LOG", settings.logsKeptFor());
            outbox.appendAll(persons.stream().map(this::confirmed).toList());
        }

        private ErasureConfirmed confirmed(UUID person) {
            return new ErasureConfirmed(new ErasureState(person, versions.next(0), service, now, stores));
        }
    }
}
