package io.clientele.interaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Stands in for customer-service. Everybody is a customer, but ids that begin with {@code ffffffff} and references whose id
 * begins with {@code nobody}; about ids that begin with {@code eeeeeeee} and references that begin with {@code down} it
 * answers with 503, as if it were down.
 */
public final class CustomerServiceDouble implements QuarkusTestResourceLifecycleManager {

    private HttpServer server;

    /** Whom a reference names here. */
    public static UUID named(String system, String id) {
        return UUID.nameUUIDFromBytes((system + ":" + id).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1/customers", this::answer);
        server.start();
        return Map.of(
                "CLIENTELE_CUSTOMER_URL",
                "http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
                send(exchange, 401, "{}");
                return;
            }
            var query = exchange.getRequestURI().getRawQuery();
            if (query == null) {
                one(exchange, exchange.getRequestURI().getPath().substring("/api/v1/customers/".length()));
            } else {
                many(exchange, query);
            }
        }
    }

    private static void one(HttpExchange exchange, String id) throws IOException {
        if (id.startsWith("eeeeeeee")) {
            send(exchange, 503, "{}");
        } else if (id.startsWith("ffffffff")) {
            send(exchange, 404, "{}");
        } else {
            send(exchange, 200, customer(id, ""));
        }
    }

    private static void many(HttpExchange exchange, String query) throws IOException {
        if (query.contains("%3Adown")) {
            send(exchange, 503, "{}");
            return;
        }
        var items = Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith("externalReference="))
                .map(part -> URLDecoder.decode(part.substring(part.indexOf('=') + 1), StandardCharsets.UTF_8))
                .filter(reference -> !reference.contains(":nobody"))
                .map(CustomerServiceDouble::referenced)
                .collect(Collectors.joining(","));
        send(exchange, 200, "{\"items\":[" + items + "]}");
    }

    private static String referenced(String reference) {
        var colon = reference.indexOf(':');
        var system = reference.substring(0, colon);
        var id = reference.substring(colon + 1);
        return customer(
                named(system, id).toString(),
                ",\"externalReferences\":[{\"system\":\"other\",\"id\":\"x\"},{\"system\":\"" + system + "\",\"id\":\""
                        + id + "\"}]");
    }

    private static String customer(String id, String more) {
        return "{\"id\":\"" + id + "\",\"version\":7" + more + "}";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
