package io.clientele.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Four small servers in place of the services. They outlive the applications started in a JVM and are found through the
 * system properties, since every application has class loaders of its own: what is shared are JDK types only.
 */
public final class Fakes implements QuarkusTestResourceLifecycleManager {

    private static final String ASKED = "clientele.fakes.asked";
    private static final String KNOBS = "clientele.fakes.knobs";

    private final List<FakeService> running = new ArrayList<>();

    @Override
    public Map<String, String> start() {
        System.getProperties().put(ASKED, new CopyOnWriteArrayList<Map<String, String>>());
        System.getProperties().put(KNOBS, new ConcurrentHashMap<String, Object>());
        var config = new HashMap<String, String>();
        try {
            for (Service service : Service.values()) {
                var fake = new FakeService(service.name().toLowerCase(Locale.ROOT));
                running.add(fake);
                config.put("CLIENTELE_" + service.name() + "_URL", "http://localhost:" + fake.port());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        config.put("clientele.gateway.timeout", "3S");
        config.put("clientele.gateway.connection-lifetime", "1S");
        config.put("clientele.gateway.part-timeout", "10S");
        config.put("clientele.gateway.breaker-pause", "0.3S");
        return config;
    }

    @Override
    public void stop() {
        running.forEach(FakeService::stop);
    }

    /** Every request the fakes have seen, as its headers plus {@code :service}, {@code :method} and {@code :uri}. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, String>> asked() {
        return (List<Map<String, String>>) System.getProperties().get(ASKED);
    }

    public static Map<String, String> last() {
        return asked().getLast();
    }

    /** Turned by tests, read by the fakes: {@code down:<service>}, {@code sick:<service>}, {@code stalls:<service>}, {@code outbox:<service>}, {@code customers}, {@code gate}; {@code left} says that somebody broke off. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> knobs() {
        return (Map<String, Object>) System.getProperties().get(KNOBS);
    }

    /** All services up, everything forgotten. */
    public static void reset() {
        knobs().clear();
        asked().clear();
    }
}
