package io.clientele.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a process was called; empty for one that has ended, also while nobody has collected its exit code yet. */
public final class CommandLine {

    private CommandLine() {}

    public static String of(long pid) {
        var linux = Path.of("/proc", Long.toString(pid), "cmdline");
        try {
            return Files.isDirectory(Path.of("/proc/self"))
                    ? new String(Files.readAllBytes(linux), StandardCharsets.UTF_8)
                            .replace('\0', ' ')
                            .strip()
                    : Shell.output("ps", "-ww", "-o", "command=", "-p", Long.toString(pid));
        } catch (IOException gone) {
            return "";
        }
    }
}
