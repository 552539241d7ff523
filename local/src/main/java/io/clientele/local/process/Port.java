package io.clientele.local.process;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A TCP port of this machine: whether it is free, and whose it is when it is not. */
public record Port(int number) {

    private static final String LISTENING = "0A";

    /** Bound to all addresses, the probe meets a listener on any of them; a connection that just closed does not count. */
    public boolean isFree() {
        try (var probe = new ServerSocket(number)) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** The process that listens, as far as this user may see it: Linux tells it, other systems are not asked. */
    public Optional<Long> holder() {
        return inode().flatMap(inode -> {
            try (var processes = Files.list(Path.of("/proc"))) {
                return processes
                        .filter(process -> process.getFileName().toString().matches("\\d+"))
                        .filter(process -> holds(process, "socket:[" + inode + "]"))
                        .map(process -> Long.valueOf(process.getFileName().toString()))
                        .findFirst();
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        });
    }

    private Optional<String> inode() {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)))
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 9 && columns[3].equals(LISTENING))
                .filter(columns -> columns[1].endsWith(":%04X".formatted(number)))
                .map(columns -> columns[9])
                .findFirst();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException notLinux) {
            return Stream.empty();
        }
    }

    private static boolean holds(Path process, String socket) {
        try (var files = Files.list(process.resolve("fd"))) {
            return files.anyMatch(file -> target(file).equals(socket));
        } catch (IOException | RuntimeException notOurs) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closed) {
            return "";
        }
    }
}
