package io.clientele.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Java's ahead-of-time cache of a part: its classes as they stood when it had started once. It makes a start several times
 * cheaper and is never needed: an older Java knows none, and a cache of other jars is ignored by Java itself.
 */
public record AotCache(Path file, boolean recording) {

    private static final int FIRST_JAVA = 25;

    public static boolean isSupported() {
        return Runtime.version().feature() >= FIRST_JAVA;
    }

    /** Whether it takes part in a start: to be written at the end of the process, or to be read at its beginning. */
    public boolean isUsed() {
        return isSupported() && (recording || Files.exists(file));
    }

    public List<String> options() {
        if (!isUsed()) {
            return List.of();
        }
        return List.of((recording ? "-XX:AOTCacheOutput=" : "-XX:AOTCache=") + file, "-Xlog:aot*=off,cds*=off");
    }
}
