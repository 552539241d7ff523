package io.clientele.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections beside the pool and beside any transaction, for what must hold on to one. */
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
        source.setPrepareThreshold(0); // planned anew each time: the outbox is empty now and full in a moment
        source.setConnectTimeout(5);
        source.setApplicationName("clientele outbox");
    }

    Connection open() throws SQLException {
        return source.getConnection();
    }
}
