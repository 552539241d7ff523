package io.clientele.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Backends that outlive a killed server: they notice within moments, and until then no new server can start on their data. */
final class Orphans {

    private Orphans() {}

    /** Every process of a server works in its data directory. Where there is no /proc nobody is found. */
    static boolean linger(Path data) {
        try (var processes = Files.list(Path.of("/proc"))) {
            var directory = data.toRealPath();
            return processes.anyMatch(process -> worksIn(process, directory));
        } catch (IOException notLinux) {
            return false;
        }
    }

    private static boolean worksIn(Path process, Path directory) {
        try {
            return process.getFileName().toString().matches("\\d+")
                    && Files.readSymbolicLink(process.resolve("cwd")).equals(directory);
        } catch (IOException | RuntimeException goneOrNotOurs) {
            return false;
        }
    }
}
