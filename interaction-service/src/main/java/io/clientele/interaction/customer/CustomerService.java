package io.clientele.interaction.customer;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

import io.clientele.interaction.InteractionSettings;
import io.clientele.interaction.model.Reference;
import io.clientele.kit.rejection.Rejection;

/** Customer-service, asked in the name of the caller about those that are not known here yet. */
@ApplicationScoped
class CustomerService {

    private static final Logger LOG = Logger.getLogger(CustomerService.class);
    private static final int REFERENCES_A_CALL = 80;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    /** A merged customer is one too; that it is merged is heard from the topic. */
    private static final int MOVED = 308;

    /** A key that customer-service would never take names nobody. */
    private static final int MALFORMED = 400;

    private static final int INVALID = 422;

    private final InteractionSettings settings;
    private final RoutingContext request;
    private final ObjectMapper json;
    private final HttpClient client;

    CustomerService(InteractionSettings settings, RoutingContext request, ObjectMapper json) {
        this.settings = settings;
        this.request = request;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.customer().connectTimeout())
                .build();
    }

    List<ToldCustomer> byId(Collection<UUID> ids) {
        var asking = asking();
        return asked(ids.stream().map(id -> "/" + id).toList(), asking).stream()
                .map(customer -> told(customer, List.of()))
                .toList();
    }

    /** The record as the caller may see it; empty when it cannot be had now. */
    Optional<String> record(UUID id) {
        try {
            var answer = send("/" + id, asking());
            if (answer.statusCode() == OK) {
                return Optional.of(new String(answer.body(), StandardCharsets.UTF_8));
            }
            LOG.warnf("customer-service answered %d for a record", answer.statusCode());
        } catch (IOException e) {
            LOG.warnf("customer-service could not be asked for a record: %s", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    List<ToldCustomer> byReference(Collection<Reference> references) {
        var asking = asking();
        var pages = new ArrayList<String>();
        var all = List.copyOf(references);
        for (int from = 0; from < all.size(); from += REFERENCES_A_CALL) {
            pages.add(all.subList(from, Math.min(all.size(), from + REFERENCES_A_CALL)).stream()
                    .map(each -> "externalReference=" + encoded(each.system() + ":" + each.id()))
                    .collect(Collectors.joining("&", "?limit=500&includeMerged=true&", "")));
        }
        var told = new ArrayList<ToldCustomer>();
        asked(pages, asking).forEach(page -> page.path("items").forEach(item -> told.add(told(item, references))));
        return told;
    }

    private Asking asking() {
        return new Asking(
                request.request().getHeader(HttpHeaders.AUTHORIZATION),
                "X-Request-Id",
                request.response().headers().get("X-Request-Id"));
    }

    /** Several at once, each on a virtual thread; what is not found is left out. */
    private List<JsonNode> asked(List<String> paths, Asking asking) {
        var found = new ArrayList<JsonNode>();
        var waiting = new java.util.concurrent.Semaphore(settings.customer().concurrency());
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = paths.stream()
                    .map(path -> threads.submit(() -> {
                        waiting.acquire();
                        try {
                            return ask(path, asking);
                        } finally {
                            waiting.release();
                        }
                    }))
                    .toList();
            for (var answer : answers) {
                var customer = answer.get();
                if (customer != null) {
                    found.add(customer);
                }
            }
        } catch (java.util.concurrent.ExecutionException e) {
            throw unavailable(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
        return found;
    }

    private HttpResponse<byte[]> send(String path, Asking asking) throws IOException, InterruptedException {
        var call = HttpRequest.newBuilder(URI.create(settings.customer().url() + "/api/v1/customers" + path))
                .timeout(settings.customer().timeout())
                .header(HttpHeaders.ACCEPT, "application/json");
        asking.into(call);
        return client.send(call.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private JsonNode ask(String path, Asking asking) throws IOException, InterruptedException {
        var answer = send(path, asking);
        return switch (answer.statusCode()) {
            case OK -> json.readTree(answer.body());
            case MOVED -> json.createObjectNode().put("id", path.substring(1));
            case NOT_FOUND, MALFORMED, INVALID -> null;
            default -> throw new IOException("customer-service answered " + answer.statusCode());
        };
    }

    private static ToldCustomer told(JsonNode customer, Collection<Reference> asked) {
        var references = new HashSet<Reference>();
        customer.path("externalReferences")
                .forEach(each -> references.add(new Reference(
                        each.path("system").asText(), each.path("id").asText())));
        references.retainAll(new HashSet<>(asked));
        return new ToldCustomer(
                UUID.fromString(customer.path("id").asText()),
                customer.path("version").asLong(),
                references);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Rejection unavailable(Throwable cause) {
        LOG.warnf("customer-service could not be asked: %s", cause.toString());
        return Rejection.unavailable(
                "CUSTOMER_SERVICE_UNAVAILABLE",
                "A customer named here is not known yet, and customer-service cannot be asked now. Nothing was recorded; try again.");
    }

    /** In whose name it is asked. */
    private record Asking(String authorization, String header, String requestId) {
        void into(HttpRequest.Builder call) {
            if (authorization != null) {
                call.header(HttpHeaders.AUTHORIZATION, authorization);
            }
            if (requestId != null) {
                call.header(header, requestId);
            }
        }
    }
}
