package io.clientele.local.process;

import java.util.ArrayList;
import java.util.List;

/**
 * Who goes first while the processors are all busy: what records goes before what derives from the records, since the one is
 * waited for and the other follows. Where there is time for all, nobody notices.
 *
 * <p>Every part is a session of its own, and Linux may share processors out among sessions before it does among processes
 * (autogroup): then one part gets as much as the whole database, whatever its niceness. So the session gets a weight too.
 */
public final class Precedence {

    private static final int STEPS_BACK = 5;

    private static final String SCRIPT = "{ echo %1$d > /proc/self/autogroup; } 2>/dev/null; exec nice -n %1$d \"$@\"";

    private Precedence() {}

    /** The command as one that yields to others; it keeps its pid. As it was, where the system knows no such thing. */
    public static List<String> yielding(List<String> command) {
        if (!Shell.has("setsid") || !Shell.has("nice") || !Shell.has("sh")) {
            return command;
        }
        var yielding = new ArrayList<>(List.of("sh", "-c", SCRIPT.formatted(STEPS_BACK), "sh"));
        yielding.addAll(command);
        return yielding;
    }
}
