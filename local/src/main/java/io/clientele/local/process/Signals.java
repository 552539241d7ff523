package io.clientele.local.process;

/** Signals by name: Java itself can send only two of them, and PostgreSQL's fast shutdown is a third. */
final class Signals {

    private Signals() {}

    static void send(String signal, long pid) {
        Shell.output("kill", "-" + signal, Long.toString(pid));
    }
}
