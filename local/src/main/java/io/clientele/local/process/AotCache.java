package io.clientele.local.process;

import java.nio.file.Path;
import java.util.List;

/**
 * Java's ahead-of-time cache of a part: its classes as they stood when it had started once. It makes a start several times
 * cheaper and is never needed: an older Java knows none. Java compares the names of the jars with those it was made of and not
 * what is in them, so that a cache which is older than one of them would bring back classes of the build before.
 */
public record AotCache(Path file, boolean recording) {

    private static final int FIRST_JAVA = 25;

    public static boolean isSupported() {
        return Runtime.version().feature() >= FIRST_JAVA;
    }

    /**
     * Whether it takes part in a start: to be written at the end of the process, or to be read at its beginning.
     *
     * @param jars the class path of the part
     */
    public boolean isUsed(List<Path> jars) {
        return isSupported() && (recording || jars.stream().noneMatch(this::isOlderThan));
    }

    public List<String> options(List<Path> jars) {
        if (!isUsed(jars)) {
            return List.of();
        }
        return List.of((recording ? "-XX:AOTCacheOutput=" : "-XX:AOTCache=") + file, "-Xlog:aot*=off,cds*=off");
    }

    /** One that is not there is the oldest of all. */
    private boolean isOlderThan(Path jar) {
        return file.toFile().lastModified() < jar.toFile().lastModified();
    }
}
