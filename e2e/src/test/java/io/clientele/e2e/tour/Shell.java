package io.clientele.e2e.tour;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;

/** A shell as a reader of the README has it open: what one block of commands sets, the next ones see. */
final class Shell implements AutoCloseable {

    private static final String END = "-- all of it --";

    private final Process process;
    private final Writer in;
    private final BufferedReader out;

    Shell(Path folder) {
        var bash = new ProcessBuilder("bash").directory(folder.toFile()).redirectErrorStream(true);
        bash.environment().putAll(Map.of("no_proxy", "localhost", "NO_PROXY", "localhost"));
        try {
            process = bash.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        in = process.outputWriter();
        out = process.inputReader();
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

    /** Ends what it runs too: who still reads what that prints waits no more. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
