package io.clientele.e2e.tour;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A shell as a reader of the README has it open: what one block of commands sets, the next ones see. */
final class Shell implements AutoCloseable {

    private static final String END = "-- all of it --";

    private final Process process;
    private final Writer in;
    private final BufferedReader out;

    /** As long as it may be open: no interrupt ends reading from it, closing it does. */
    Shell(Path folder, Duration open) {
        var bash = new ProcessBuilder("bash").directory(folder.toFile()).redirectErrorStream(true);
        bash.environment().putAll(Map.of("no_proxy", "localhost", "NO_PROXY", "localhost"));
        try {
            process = bash.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        in = process.outputWriter();
        out = process.inputReader();
        Thread.ofVirtual().start(() -> closeAfter(open));
    }

    /** Whatever the commands print, errors among it. */
    String run(String commands) {
        try {
            in.write(commands + "\nprintf '\\n%s\\n' '" + END + "'\n");
            in.flush();
            var printed = new StringBuilder();
            for (var line = out.readLine(); !END.equals(line); line = out.readLine()) {
                if (line == null) {
                    throw new AssertionError("the shell has ended after " + printed);
                }
                printed.append(line).append('\n');
            }
            return printed.toString().strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeAfter(Duration open) {
        try {
            if (!process.waitFor(open.toMillis(), TimeUnit.MILLISECONDS)) {
                close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** It ends before what it runs, so that it begins nothing else; who still reads what that prints waits no more. */
    @Override
    public void close() {
        var running = process.descendants().toList();
        process.destroyForcibly();
        running.forEach(ProcessHandle::destroyForcibly);
    }
}
