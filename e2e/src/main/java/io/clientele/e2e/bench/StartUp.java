package io.clientele.e2e.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.clientele.e2e.Suite;

/** From built jars to ready, on data that is already there, and what the whole suite then holds in memory. */
final class StartUp {

    private static final List<String> PARTS = parts();

    private StartUp() {}

    static List<Row> measure(Suite suite) throws IOException {
        suite.down();
        long start = System.nanoTime();
        suite.up();
        double seconds = (System.nanoTime() - start) / 1e9;
        double gigabytes = resident(suite) / 1e9;
        return List.of(
                Row.plain(
                        "suite: built jars to ready",
                        Row.number(seconds) + " s",
                        "goal ≤ 15 s, never > 40 s",
                        seconds <= 40),
                Row.plain(
                        "suite: memory",
                        Row.number(gigabytes) + " GB",
                        "goal ≤ 1.5 GB, never > 2.2 GB",
                        gigabytes <= 2.2));
    }

    /** Proportional set size of every process and its children: shared pages are counted once. */
    private static long resident(Suite suite) throws IOException {
        long bytes = 0;
        for (var part : PARTS) {
            var process = ProcessHandle.of(suite.pid(part)).orElseThrow();
            bytes += pss(process.pid());
            for (var child : process.descendants().toList()) {
                bytes += pss(child.pid());
            }
        }
        return bytes;
    }

    private static long pss(long pid) throws IOException {
        var rollup = Path.of("/proc/" + pid + "/smaps_rollup");
        if (!Files.isReadable(rollup)) {
            return 0;
        }
        return Files.readAllLines(rollup).stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .sum();
    }

    private static List<String> parts() {
        var parts = new ArrayList<>(Suite.SERVICES);
        parts.add("postgres");
        parts.add("kafka");
        return parts;
    }
}
