package io.clientele.kit.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.postgresql.ds.PGSimpleDataSource;

import io.clientele.contracts.SegmentEvent.SegmentsChanged;
import io.clientele.contracts.SegmentState;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.kit.kafka.KafkaClients;
import io.clientele.kit.testing.TestPostgres;

/** A database with an outbox and any number of relays at it, without the container. */
final class Office {

    final PGSimpleDataSource database = TestPostgres.freshDatabase();
    private final String kafka;
    private final OutboxRows rows = new OutboxRows(database, Clock.systemUTC());
    private final List<Desk> desks = new ArrayList<>();

    Office(String kafka) {
        this.kafka = kafka;
        List.of("V0.1__outbox.sql", "V0.6__gone_with.sql", "V0.12__more_follows.sql")
                .forEach(this::migrate);
    }

    private void migrate(String name) {
        try (var script = Office.class.getResourceAsStream("/db/kit/" + name)) {
            execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A replica with a relay that is running. */
    Desk open() {
        return open(Relay.POLL_MILLIS);
    }

    /**
     * The same.
     *
     * @param looksEvery how long it waits until it looks without having been woken
     */
    Desk open(long looksEvery) {
        var desk = new Desk(looksEvery);
        desk.relay.start();
        desks.add(desk);
        return desk;
    }

    void close() {
        desks.forEach(d -> d.relay.stop());
    }

    /** Commits events of this key with the versions from … to. */
    void write(UUID key, int from, int to) {
        var events = new ArrayList<OutboxRow>();
        for (int version = from; version <= to; version++) {
            events.add(rows.of(new SegmentsChanged(new SegmentState(key, version, List.of()))));
        }
        rows.insert(events);
    }

    /** Commits that a key is gone, and others with it; a few together are inserted, many are copied. */
    void takeBack(UUID key, int times, List<String> with) {
        var gone = new Tombstone(Topic.SEGMENTS, key.toString(), key.toString(), 1, with);
        rows.insert(Collections.nCopies(times, gone).stream().map(rows::of).toList());
    }

    long waiting() {
        try (var connection = database.getConnection();
                var answer = connection.createStatement().executeQuery("select count(*) from outbox")) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (var connection = database.getConnection()) {
            connection.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    final class Desk {
        final Bell bell = new Bell();
        private final OwnConnections connections =
                new OwnConnections(database.getUrl(), database.getUser(), Optional.of("postgres"));
        final Turn turn = new Turn(connections, bell);
        final Relay relay;

        private Desk(long looksEvery) {
            var clients = new KafkaClients(Map.of("bootstrap.servers", kafka));
            relay = new Relay(connections, clients, bell, turn, "office", looksEvery);
        }
    }
}
