package io.clientele.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Answers what it was asked, and misbehaves where the path says so. */
final class FakeService {

    static final String KNOWN_JOB = "0190a000-0000-7000-8000-000000000001";
    static final String UNKNOWN_CUSTOMER = "0190a000-0000-7000-8000-00000000dead";

    /** Merged into the one whose id ends in 17. */
    static final String MERGED_CUSTOMER = "0190a000-0000-7000-8000-000000000018";

    private static final byte[] NOT_FOUND = """
            {"type":"/problems/unknown","code":"UNKNOWN","title":"Unknown","status":404,"detail":"not here"}""".getBytes(StandardCharsets.UTF_8);

    private final String name;
    private final HttpServer server;

    FakeService(String name) throws IOException {
        this.name = name;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            note(exchange);
            String path = exchange.getRequestURI().getRawPath();
            if (Fakes.knobs().containsKey("down:" + name) || path.contains("dropped")) {
                return; // closed without an answer
            }
            if (Fakes.knobs().containsKey("sick:" + name)) {
                exchange.sendResponseHeaders(503, -1);
            } else if (Fakes.knobs().containsKey("stalls:" + name)) {
                exchange.sendResponseHeaders(200, 100);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
                gate().await(30, TimeUnit.SECONDS);
            } else if (path.contains("slow")) {
                gate().await(30, TimeUnit.SECONDS);
            } else if (path.contains("trickle")) {
                trickle(exchange);
            } else if (path.contains("stream")) {
                stream(exchange);
            } else {
                answer(exchange, path);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(HttpExchange exchange) {
        Map<String, String> seen = new HashMap<>();
        exchange.getRequestHeaders().forEach((header, values) -> seen.put(header, String.join(" | ", values)));
        seen.put(":service", name);
        seen.put(":method", exchange.getRequestMethod());
        seen.put(":uri", exchange.getRequestURI().toString());
        Fakes.asked().add(seen);
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        long bytes = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        exchange.getResponseHeaders().add("ETag", "W/\"7-abc\"");
        exchange.getResponseHeaders().add("X-Request-Id", "of-the-service");
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        boolean unknown = exchange.getRequestURI().toString().contains(UNKNOWN_CUSTOMER)
                || path.contains("/jobs/") && !(name.equals("valuation") && path.contains(KNOWN_JOB));
        if (path.contains(MERGED_CUSTOMER)) {
            exchange.getResponseHeaders()
                    .set("Location", path.replace(MERGED_CUSTOMER, "0190a000-0000-7000-8000-000000000017"));
            exchange.sendResponseHeaders(308, -1);
        } else if (unknown) {
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            send(exchange, 404, NOT_FOUND);
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            exchange.sendResponseHeaders(204, -1);
        } else if (exchange.getRequestHeaders().containsKey("If-None-Match")) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            send(exchange, 200, body(exchange, path, bytes).getBytes(StandardCharsets.UTF_8));
        }
    }

    private String body(HttpExchange exchange, String path, long bytes) {
        if (path.equals("/api/v1/status")) {
            return "{\"name\":\"%s\",\"state\":\"UP\",\"outboxPending\":%s,\"feedLag\":0}"
                    .formatted(name, Fakes.knobs().getOrDefault("outbox:" + name, 0));
        }
        if (path.equals("/attribute-schema")) {
            return String.valueOf(Fakes.knobs().getOrDefault("attributes", "{}"));
        }
        if (path.equals("/api/v1/customers") && Fakes.knobs().containsKey("customers")) {
            return String.valueOf(Fakes.knobs().get("customers"));
        }
        if (path.equals("/api/v1/accesses")) {
            return accesses(exchange.getRequestURI().getQuery());
        }
        return "{\"service\":\"%s\",\"uri\":\"%s\",\"bytes\":%d}".formatted(name, exchange.getRequestURI(), bytes);
    }

    /** Those the knobs name, from the newest to the oldest, by the ends of their ids. */
    private String accesses(String query) {
        var ends = String.valueOf(Fakes.knobs().getOrDefault("accesses:" + name, ""));
        var asked = Stream.of(query.split("&"))
                .map(part -> part.split("="))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
        var below = asked.getOrDefault("before", "x");
        var all = Stream.of(ends.split(","))
                .filter(end -> !end.isEmpty())
                .map(end -> "0190a000-0000-7000-8000-0000000000" + end)
                .filter(id -> id.compareTo(below) < 0)
                .toList();
        int limit = Math.min(all.size(), Integer.parseInt(asked.get("limit")));
        return all.subList(0, limit).stream()
                .map(id ->
                        "{\"id\":\"%1$s\",\"at\":\"2026-01-31T09:30:00Z\",\"subject\":\"a\",\"role\":\"agent\",\"operation\":\"get\",\"service\":\"%2$s\"}"
                                .formatted(id, name))
                .collect(Collectors.joining(
                        ",",
                        "{\"items\":[",
                        "]" + (limit < all.size() ? ",\"nextCursor\":\"x\"" : "") + ",\"total\":" + all.size() + "}"));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }

    /** The second half is sent only after the first has been seen. */
    private static void stream(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("first ".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        gate().await(30, TimeUnit.SECONDS);
        exchange.getResponseBody().write("second".getBytes(StandardCharsets.UTF_8));
    }

    /** Never silent, and longer under way than the connection lives and anybody waits. */
    private static void trickle(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 0);
        try {
            for (int i = 0; i < 60; i++) {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
                gate().await(100, TimeUnit.MILLISECONDS);
            }
            exchange.getResponseBody().write("end".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            Fakes.knobs().put("left", true);
            throw e;
        }
    }

    private static CountDownLatch gate() {
        return (CountDownLatch) Fakes.knobs().computeIfAbsent("gate", name -> new CountDownLatch(1));
    }
}
