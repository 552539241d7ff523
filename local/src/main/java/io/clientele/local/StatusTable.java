package io.clientele.local;

import io.clientele.local.home.Home;
import io.clientele.local.process.Memory;
import io.clientele.local.process.Server;

/** What runs here, as a table, and whether everything does. */
final class StatusTable {

    private final Home home;
    private final Suite suite;

    StatusTable(Home home, Suite suite) {
        this.home = home;
        this.suite = suite;
    }

    /** True when every part is ready. */
    boolean print() {
        Screen.print("%-22s %-12s %8s %7s %9s".formatted("PART", "STATE", "PID", "PORT", "MEMORY"));
        var ready = true;
        var megabytes = 0L;
        for (var server : suite.servers()) {
            var pid = server.child().pid();
            var state = pid.isEmpty() ? State.STOPPED : isReady(server) ? State.READY : State.NOT_READY;
            var memory = pid.map(Memory::megabytes).orElse(0L);
            ready &= state == State.READY;
            megabytes += memory;
            Screen.print("%-22s %-12s %8s %7d %6d MB"
                    .formatted(
                            server.part().label(),
                            state.label,
                            pid.map(Object::toString).orElse("-"),
                            home.port(server.part()),
                            memory));
        }
        Screen.print("%-22s %-12s %8s %7s %6d MB".formatted("", "", "", "", megabytes));
        return ready;
    }

    private static boolean isReady(Server server) {
        return server.ready();
    }

    private enum State {
        READY("ready"),
        NOT_READY("not ready"),
        STOPPED("stopped");

        private final String label;

        State(String label) {
            this.label = label;
        }
    }
}
