package io.clientele.local.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import io.clientele.local.home.Trees;
import io.clientele.local.home.Trouble;

/** PostgreSQL's programs, unpacked once per version into the user's cache from the archive on the class path. */
final class Binaries {

    private Binaries() {}

    /** The folder that holds {@code bin}. Two launchers may unpack at once: each into a folder of its own, the first one wins. */
    static Path unpacked() {
        var archive = archive();
        try (var packed = Binaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw Trouble.because("There are no PostgreSQL binaries for this machine (%s %s) on the class path."
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
            }
            var folder = cache().resolve(archive.replace(".txz", "") + "-" + version());
            if (!Files.isExecutable(folder.resolve("bin/postgres"))) {
                unpackInto(packed, folder);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's programs could not be unpacked", e);
        }
    }

    private static String archive() {
        var mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        var arm = System.getProperty("os.arch").equals("aarch64");
        return "postgres-" + (mac ? "darwin" : "linux") + (arm ? "-arm_64" : "-x86_64") + ".txz";
    }

    /** The size of the archive tells two versions apart, so that a newer one is not taken for the one unpacked before. */
    private static long version() throws IOException {
        var connection = Binaries.class.getResource("/" + archive()).openConnection();
        return connection.getContentLengthLong();
    }

    private static Path cache() {
        var environment = System.getenv();
        var cache = environment.get("XDG_CACHE_HOME");
        var base =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return base.resolve("clientele");
    }

    private static void unpackInto(InputStream packed, Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        var draft = Files.createTempDirectory(folder.getParent(), "unpacking-");
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, draft);
            }
        }
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(draft, folder);
        } catch (FileAlreadyExistsException somebodyWasFaster) {
            Trees.delete(draft);
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive names a file outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            var mode = PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
            Files.setPosixFilePermissions(target, mode);
        }
    }
}
