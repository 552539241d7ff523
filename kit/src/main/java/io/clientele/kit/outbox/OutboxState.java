package io.clientele.kit.outbox;

import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/** Starts and stops the relay with the service, and tells how it stands. */
@Singleton
public class OutboxState {

    private final DataSource database;
    private final Relay relay;

    OutboxState(DataSource database, Relay relay, MeterRegistry metrics) {
        this.database = database;
        this.relay = relay;
        Gauge.builder("clientele.outbox.pending", this::pending)
                .description("Events that wait to be published")
                .register(metrics);
        FunctionCounter.builder("clientele.relay.published", relay, Relay::published)
                .description("Events that this replica has published")
                .register(metrics);
    }

    void start(@Observes StartupEvent started) {
        relay.start();
    }

    void stop(@Observes Shutdown stopping) {
        relay.stop();
    }

    /** How many committed events are not known to be published yet. */
    public long pending() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from outbox");
                var answer = statement.executeQuery()) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be read", e);
        }
    }
}
