package io.clientele.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections beside the pool and beside any transaction, for what must hold on to one. Their commits are not waited for until
 * they are on the disk: all that they commit is that records were published, and whoever forgets that publishes them again.
 */
@Singleton
class OwnConnections {

    private final PGSimpleDataSource source = new PGSimpleDataSource();

    @Inject
    OwnConnections(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") java.util.Optional<String> password) {
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password.orElse(null));
        source.setTcpKeepAlive(true);
        // by indexes only: the outbox is empty now and full in a moment, and a plan that is kept must do for both
        source.setOptions("-c enable_seqscan=off -c synchronous_commit=off");
        source.setConnectTimeout(5);
        source.setApplicationName("clientele outbox");
    }

    Connection open() throws SQLException {
        return source.getConnection();
    }
}
