package io.clientele.local.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.clientele.local.FreePorts;
import io.clientele.local.home.Home;
import io.clientele.local.process.Await;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeepingPostgresDurableTest {

    @TempDir
    Path folder;

    private Home home;
    private PostgresServer postgres;

    @BeforeEach
    void start() {
        home = new Home(folder, folder.resolve("state"), FreePorts.first());
        postgres = new PostgresServer(home);
        launch();
    }

    @AfterEach
    void stop() {
        postgres.stop();
    }

    @Test
    void whatWasCommittedSurvivesAKillAndAStopAndTheServerIsDurable() throws Exception {
        write("CREATE TABLE kept (n int)", "INSERT INTO kept VALUES (1)");
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
        assertThat(show("data_directory"))
                .isEqualTo(folder.resolve("state/postgres").toString());

        ProcessHandle.of(postgres.child().pid().orElseThrow()).orElseThrow().destroyForcibly();
        assertThat(Await.until(Duration.ofSeconds(10), () -> !postgres.child().isRunning()))
                .isTrue();
        leaveALockOfAnotherProcess();
        launch();
        write("INSERT INTO kept VALUES (2)");

        postgres.stop();
        launch();
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void everyServiceHasADatabaseOfItsOwnThatNoOtherRoleMayEnter() throws Exception {
        try (var own = DriverManager.getConnection(url("customer"), "customer", Passwords.of(home, "customer"))) {
            assertThat(own.isValid(5)).isTrue();
        }
        var password = Passwords.of(home, "valuation");
        assertThatThrownBy(() -> DriverManager.getConnection(url("customer"), "valuation", password))
                .hasMessageContaining("permission denied for database");
    }

    /** As after a crash of the machine, when the old pid belongs to somebody else. */
    private void leaveALockOfAnotherProcess() throws Exception {
        var lock = home.state().resolve("postgres/postmaster.pid");
        var lines = Files.readAllLines(lock);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(lock, lines);
    }

    private void launch() {
        postgres.launch();
        assertThat(Await.until(Duration.ofSeconds(180), postgres::ready)).isTrue();
    }

    private String url(String database) {
        return new Databases(home).url(database);
    }

    private void write(String... statements) throws SQLException {
        try (var connection = new Databases(home).connect("customer");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String show(String setting) throws SQLException {
        try (var connection = new Databases(home).connect("customer")) {
            return PostgresServer.show(connection, setting);
        }
    }

    private int count() throws SQLException {
        try (var connection = new Databases(home).connect("customer");
                var row = connection.createStatement().executeQuery("SELECT count(*) FROM kept")) {
            row.next();
            return row.getInt(1);
        }
    }
}
