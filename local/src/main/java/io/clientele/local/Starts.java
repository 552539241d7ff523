package io.clientele.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.clientele.local.home.Home;
import io.clientele.local.home.Trouble;
import io.clientele.local.process.Await;
import io.clientele.local.process.CommandLine;
import io.clientele.local.process.Port;
import io.clientele.local.process.Server;

/** Bringing parts up together, and saying clearly what stands in the way. */
final class Starts {

    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final int LONGEST_COMMAND = 120;

    private final Home home;

    Starts(Home home) {
        this.home = home;
    }

    /** Asked before anything is started, all at once: one message instead of one attempt per port. */
    void checkPorts(List<Server> missing) {
        var taken = missing.stream()
                .flatMap(server -> home.portsOf(server.part()).stream()
                        .map(Port::new)
                        .filter(port -> !port.isFree())
                        .map(port -> describe(port, server)))
                .toList();
        if (!taken.isEmpty()) {
            throw Trouble.because(String.join("\n", taken)
                    + "\nStop that process, or move the whole suite: CLIENTELE_PORT=18080 ./clientele up");
        }
    }

    private static String describe(Port port, Server server) {
        var holder = port.holder()
                .map(pid -> "process %d (%s)".formatted(pid, shortened(CommandLine.of(pid))))
                .orElse("a process that this user may not see");
        return "Port %d, needed by %s, is taken by %s."
                .formatted(port.number(), server.part().label(), holder);
    }

    private static String shortened(String command) {
        return command.length() <= LONGEST_COMMAND ? command : command.substring(0, LONGEST_COMMAND) + "…";
    }

    void launch(List<Server> servers) {
        servers.stream().filter(server -> !server.child().isRunning()).forEach(server -> {
            Screen.progress("Starting " + server.part().label());
            server.launch();
        });
    }

    void await(List<Server> servers) {
        var waiting = new ArrayList<>(servers);
        var all = Await.until(PATIENCE, () -> {
            waiting.removeIf(this::isReady);
            return waiting.isEmpty();
        });
        if (!all) {
            throw failure(waiting.getFirst(), "is not ready after " + PATIENCE.toSeconds() + " s");
        }
    }

    private boolean isReady(Server server) {
        if (!server.child().isRunning()) {
            throw failure(server, "ended while it was starting");
        }
        return server.ready();
    }

    private static Trouble failure(Server server, String what) {
        return Trouble.because(
                "%s %s. The last lines of %s:%n%s%nWhat did start is left running; ./clientele up tries again."
                        .formatted(
                                server.part().label(),
                                what,
                                server.child().log(),
                                LastLines.of(server.child().log())));
    }
}
