package io.clientele.local.home;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the suite lives on this machine: the project, the folder that holds its state, and its first port. */
public record Home(Path project, Path state, int port) {

    static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_FIRST_PORT = 65_535 - 14;

    public Home {
        project = project.toAbsolutePath().normalize();
        state = state.toAbsolutePath().normalize();
        if (port < 1024 || port > HIGHEST_FIRST_PORT) {
            throw Trouble.usage(
                    "CLIENTELE_PORT must be between 1024 and %d, and is %d (the suite takes that port and the 14 after it)."
                            .formatted(HIGHEST_FIRST_PORT, port));
        }
    }

    public static Home from(Map<String, String> environment) {
        var project = Path.of(environment.getOrDefault("CLIENTELE_HOME", "."));
        var state = environment.get("CLIENTELE_STATE");
        return new Home(
                project,
                state == null || state.isBlank() ? project.resolve(".clientele") : Path.of(state),
                port(environment));
    }

    private static int port(Map<String, String> environment) {
        var port = environment.getOrDefault("CLIENTELE_PORT", "");
        try {
            return port.isBlank() ? DEFAULT_PORT : Integer.parseInt(port.strip());
        } catch (NumberFormatException notANumber) {
            throw Trouble.usage("CLIENTELE_PORT must be a number, and is '%s'.".formatted(port));
        }
    }

    public int port(Part part) {
        return port + part.offset();
    }

    public int managementPort(Part service) {
        return port(service) + Part.MANAGEMENT;
    }

    public int kafkaControllerPort() {
        return port(Part.KAFKA) + 1;
    }

    /** Every port that a part listens on. */
    public List<Integer> portsOf(Part part) {
        var ports = new ArrayList<>(List.of(port(part)));
        if (part == Part.KAFKA) {
            ports.add(kafkaControllerPort());
        }
        if (part.isService()) {
            ports.add(managementPort(part));
        }
        return ports;
    }

    public Path keys() {
        return state.resolve("keys");
    }

    public Path secrets() {
        return state.resolve("secrets");
    }

    /** The folder with the data of PostgreSQL or Kafka, the only folders that {@code up --fresh} deletes. */
    public Path data(Part part) {
        return state.resolve(part.label());
    }

    public Path log(Part part) {
        return state.resolve("logs").resolve(part.label() + ".log");
    }

    public Path run() {
        return state.resolve("run");
    }

    /** Beside what it was made of, so that a clean build takes it away. */
    public Path aotCache(Part part) {
        return project.resolve(part.isService() ? part.label() : "local")
                .resolve("target")
                .resolve(part.label() + ".aot");
    }

    public Path jar(Part service) {
        return project.resolve(service.label()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
