package io.clientele.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.clientele.local.home.Home;
import io.clientele.local.home.Part;
import io.clientele.local.home.PrivateFiles;
import io.clientele.local.home.Trees;
import io.clientele.local.home.Trouble;
import io.clientele.local.process.CommandLine;

/** The data directory: made once, its settings written at every start, a lock left by a killed server taken away. */
final class Cluster {

    private static final String OURS = "clientele.conf";

    private final Home home;
    private final Path data;

    Cluster(Home home) {
        this.home = home;
        this.data = home.data(Part.POSTGRES);
    }

    void prepare(Path binaries) {
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(binaries);
        }
        PrivateFiles.write(data.resolve(OURS), ServerConfiguration.of(home, System.getenv()));
        dropStaleLock();
    }

    /** Into a folder beside it, renamed at the end: a first start that is interrupted leaves nothing half made. */
    private void initialise(Path binaries) {
        Passwords.of(home, Databases.SUPERUSER);
        var draft = data.resolveSibling("postgres.new");
        Trees.delete(draft);
        Trees.delete(data);
        run(Unprivileged.command(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + draft,
                "--username=" + Databases.SUPERUSER,
                "--pwfile=" + home.secrets().resolve(Databases.SUPERUSER),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        try {
            Files.writeString(
                    draft.resolve("postgresql.conf"), "\ninclude '" + OURS + "'\n", StandardOpenOption.APPEND);
            Files.move(draft, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(java.util.List<String> initdb) {
        try {
            PrivateFiles.folder(home.log(Part.POSTGRES).getParent());
            var exit = new ProcessBuilder(initdb)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.log(Part.POSTGRES).toFile()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw Trouble.because("PostgreSQL's initdb failed; see " + home.log(Part.POSTGRES) + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** PostgreSQL would take any process that got the old pid for a running server, for they all belong to one user. */
    private void dropStaleLock() {
        var lock = data.resolve("postmaster.pid");
        try {
            if (Files.exists(lock) && !isPostgres(Files.readAllLines(lock).getFirst())) {
                Files.delete(lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isPostgres(String pid) {
        return pid.strip().matches("\\d+")
                && CommandLine.of(Long.parseLong(pid.strip())).contains(data.toString());
    }
}
