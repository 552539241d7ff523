package io.clientele.local.service;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.clientele.local.home.PrivateFiles;

/**
 * A service's jars as one flat class path instead of through Quarkus' own class loader: only classes of Java's own loader can
 * come from an ahead-of-time cache. What Quarkus transformed stands first and so hides the original.
 */
final class FlatJar {

    private static final List<String> ORDER = List.of("quarkus", "app", "lib/main", "lib/boot");

    private FlatJar() {}

    /** The words after {@code java}; the class path is long and goes through a file. */
    static List<String> command(Path jar, List<Path> jars, Path argumentFile) {
        var classPath = jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        PrivateFiles.write(argumentFile, "-cp \"" + classPath + "\"\n");
        var words = new ArrayList<>(opens(jar));
        words.add("@" + argumentFile);
        words.add("io.quarkus.runner.GeneratedMain");
        return words;
    }

    /** All that the service is made of, in the order in which it is looked through. */
    static List<Path> jars(Path jar) {
        return ORDER.stream()
                .flatMap(name -> within(jar.resolveSibling(name)).stream())
                .toList();
    }

    /** Reversed by name: transformed-bytecode.jar before generated-bytecode.jar. */
    private static List<Path> within(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()
                    .reversed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Java reads these from a manifest only of the jar that it is called with. */
    private static List<String> opens(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            var opens = file.getManifest().getMainAttributes().getValue("Add-Opens");
            return opens == null
                    ? List.of()
                    : Stream.of(opens.split("\\s+"))
                            .map(name -> "--add-opens=" + name + "=ALL-UNNAMED")
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
