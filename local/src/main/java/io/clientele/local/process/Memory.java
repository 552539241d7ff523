package io.clientele.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Resident memory of a process with its children, a page that several share counted once (where Linux tells it). */
public final class Memory {

    private Memory() {}

    public static long megabytes(long pid) {
        return ProcessHandle.of(pid).stream()
                        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .mapToLong(process -> kilobytes(process.pid()))
                        .sum()
                / 1024;
    }

    private static long kilobytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException notLinux) {
            return resident(pid);
        }
    }

    private static long resident(long pid) {
        var kilobytes = Shell.output("ps", "-o", "rss=", "-p", Long.toString(pid));
        return kilobytes.matches("\\d+") ? Long.parseLong(kilobytes) : 0;
    }
}
