package io.clientele.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

import io.clientele.local.home.Home;
import io.clientele.local.home.Part;

/** A database and a role of the same name for each service, and what every one of them needs in it. */
public final class Databases {

    public static final String SUPERUSER = "postgres";
    static final List<String> NAMES = List.of("customer", "interaction", "valuation", "segmentation");

    private final Home home;

    public Databases(Home home) {
        this.home = home;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(home.port(Part.POSTGRES), database);
    }

    Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", Passwords.of(home, SUPERUSER));
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(url(database), properties);
    }

    /** Makes what is missing and leaves the rest alone: safe at every start. */
    void create() throws SQLException {
        try (var server = connect("postgres")) {
            for (var name : NAMES) {
                createRole(server, name);
                createDatabase(server, name);
            }
        }
        for (var name : NAMES) {
            try (var database = connect(name)) {
                run(database, "CREATE EXTENSION IF NOT EXISTS pg_trgm");
            }
        }
    }

    private void createRole(Connection server, String name) throws SQLException {
        var verb = exists(server, "SELECT 1 FROM pg_roles WHERE rolname = ?", name) ? "ALTER" : "CREATE";
        run(server, "%s ROLE %s LOGIN PASSWORD '%s'".formatted(verb, name, Passwords.of(home, name)));
    }

    /** Only the owner may connect: no service can read another's tables even if it tried. */
    private void createDatabase(Connection server, String name) throws SQLException {
        if (!exists(server, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            run(server, "CREATE DATABASE %s OWNER %s".formatted(name, name));
            run(server, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
        }
    }

    private static boolean exists(Connection server, String query, String name) throws SQLException {
        try (var statement = server.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
