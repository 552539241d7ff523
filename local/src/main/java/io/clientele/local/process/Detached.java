package io.clientele.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.clientele.local.home.PrivateFiles;

/** Starts processes that go on when the terminal and the launcher are gone. */
final class Detached {

    /** A log that has grown beyond this is put aside at the next start; the one put aside before is dropped. */
    private static final long LARGE_LOG = 32L << 20;

    private Detached() {}

    /** A session of its own keeps Ctrl-C in the terminal away; both wrappers replace themselves, so that the pid stays. */
    static long start(List<String> command, Map<String, String> environment, Path folder, Path log) {
        var detached = new ArrayList<>(List.of(Shell.has("setsid") ? "setsid" : "nohup"));
        detached.addAll(command);
        try {
            PrivateFiles.folder(log.getParent());
            putAside(log);
            var builder = new ProcessBuilder(detached)
                    .directory(folder.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return builder.start().pid();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void putAside(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
