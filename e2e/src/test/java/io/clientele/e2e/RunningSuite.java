package io.clientele.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** The one suite that all scenarios of a test run share; it starts empty and is stopped when the run ends. */
public final class RunningSuite {

    private static final int PORTS = 15;
    private static final Suite SUITE = start();

    private RunningSuite() {}

    public static Suite suite() {
        return SUITE;
    }

    private static Suite start() {
        var root = Suite.projectRoot();
        var suite = new Suite(root, root.resolve("e2e/target/suite"), freePorts());
        Runtime.getRuntime().addShutdownHook(new Thread(suite::down));
        System.out.println(suite.up("--fresh"));
        return suite;
    }

    private static int freePorts() {
        for (int tries = 0; tries < 100; tries++) {
            int first = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            if (allFree(first)) {
                return first;
            }
        }
        throw new IllegalStateException("no " + PORTS + " free ports in a row");
    }

    private static boolean allFree(int first) {
        for (int port = first; port < first + PORTS; port++) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                if (!socket.isBound()) {
                    return false;
                }
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
