package io.clientele.e2e.bench;

import java.util.List;

import io.clientele.e2e.Suite;

/** Reading a stored customer through the gateway, against the same read at the service itself. */
final class Reads {

    private static final int CLIENTS = 8;

    /** In turn, since both get faster for minutes. */
    private static final int TURNS = 4;

    /** Until then Java is compiling what answers, in the gateway longest, and takes the processors for it from what is measured. */
    private static final int WARM = 100_000;

    private Reads() {}

    static Row measure(Suite suite, List<String> customers, double seconds) throws Exception {
        var direct = suite.at("customer-service", "viewer");
        var through = suite.as("viewer");
        Load.Call atService =
                (client, n) -> direct.get(path(customers, client, n)).expect(200);
        Load.Call atGateway =
                (client, n) -> through.get(path(customers, client, n)).expect(200);
        warm(seconds / 2, atService);
        warm(seconds / 2, atGateway);
        double service = 0;
        double gateway = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            service += Load.perSecond(CLIENTS, seconds / 2, atService) / TURNS;
            gateway += Load.perSecond(CLIENTS, seconds / 2, atGateway) / TURNS;
        }
        return Row.atLeast("read a customer through the gateway", gateway, service, "reads/s", 0.8);
    }

    private static void warm(double seconds, Load.Call call) throws Exception {
        double calls = 0;
        while (calls < WARM) {
            calls += seconds * Load.perSecond(CLIENTS, seconds, call);
        }
    }

    private static String path(List<String> customers, int client, int number) {
        return "/api/v1/customers/" + customers.get((client * 31 + number) % customers.size());
    }
}
