package io.clientele.kit.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.postgresql.ds.PGSimpleDataSource;

import io.clientele.contracts.SegmentEvent.SegmentsChanged;
import io.clientele.contracts.SegmentState;
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
        try (var script = Office.class.getResourceAsStream("/db/kit/V0.1__outbox.sql")) {
            execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A replica with a relay that is running. */
    Desk open() {
        var desk = new Desk();
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

    long waiting() {
        try (var connection = database.getConnection();
                var answer = connection.createStatement().executeQuery("select count(*) from outbox")) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
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
        final Relay relay =
                new Relay(connections, new KafkaClients(Map.of("bootstrap.servers", kafka)), bell, turn, "office");
    }
}
