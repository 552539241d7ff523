package io.clientele.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.clientele.local.home.Home;
import io.clientele.local.home.Part;
import io.clientele.local.home.PrivateFiles;

/**
 * The process of one part. It is found again by its pid file, and taken for ours only while its command line carries our
 * mark: after a crash of the machine the same pid may belong to anybody.
 */
public final class Child {

    private static final Duration AFTER_KILL = Duration.ofSeconds(10);

    private final Path pidFile;
    private final Path log;
    private final String mark;

    public Child(Home home, Part part, String mark) {
        this.pidFile = home.run().resolve(part.label() + ".pid");
        this.log = home.log(part);
        this.mark = mark;
    }

    /** A mark for a Java process: a system property that names the part and the state folder. */
    public static String javaMark(Home home, Part part) {
        return "-Dclientele.part=" + part.label() + "@" + home.state();
    }

    public void launch(List<String> command, Map<String, String> environment, Path folder) {
        var pid = Detached.start(command, environment, folder, log);
        PrivateFiles.write(pidFile, pid + "\n");
    }

    public boolean isRunning() {
        return pid().isPresent();
    }

    /** The pid of the process if it is there and ours. */
    public Optional<Long> pid() {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var text = PrivateFiles.read(pidFile).strip();
        return text.matches("\\d{1,18}")
                ? Optional.of(Long.valueOf(text))
                        .filter(pid -> CommandLine.of(pid).contains(mark))
                : Optional.empty();
    }

    /** Sends the signal, waits for the end, and kills what has not ended by then. */
    public void stop(String signal, Duration patience) {
        pid().ifPresent(pid -> {
            Signals.send(signal, pid);
            if (!Await.until(patience, () -> !isRunning())) {
                Signals.send("KILL", pid);
                Await.until(AFTER_KILL, () -> !isRunning());
            }
        });
        forget();
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path log() {
        return log;
    }
}
