package io.clientele.e2e.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Answer;
import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** Reads, through the gateway, everything that the document says has a tag, and reads it again by that tag. */
class EverySingleResourceHasATagTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final Suite suite = RunningSuite.suite();
    private final Api admin = suite.as("admin");
    private final JsonNode document =
            new Api(suite.gateway(), null).get("/openapi").expect(200).body();

    @Test
    void whoHasItAlreadyIsToldSo() {
        var customer = Customers.register(admin, "Tagged");
        var purchase = Customers.purchase(customer, "80", Present.daysAgo(40));
        admin.post("/api/v1/interactions", purchase.toString()).expect(201);
        madeOfExamples(customer);
        suite.awaitSettled(SOON);

        var seen = new ArrayList<String>();
        document.path("paths").properties().forEach(path -> {
            JsonNode operation = path.getValue().path("get");
            if (operation.path("responses").has("304")) {
                address(path.getKey(), operation, customer)
                        .filter(this::readTwice)
                        .ifPresent(seen::add);
            }
        });
        assertThat(seen).hasSizeGreaterThan(45);
    }

    /** Whatever belongs to a customer is made as the document shows it; what cannot be made so is not read. */
    private void madeOfExamples(String customer) {
        document.path("paths").properties().forEach(path -> {
            JsonNode examples = path.getValue().at("/post/requestBody/content/application~1json/examples");
            var address = path.getKey().replace("/customers/{id}/", "/customers/" + customer + "/");
            if (address.contains(customer) && !VARIABLE.matcher(address).find() && !examples.isEmpty()) {
                admin.post(address, examples.iterator().next().path("value").toString());
            }
        });
    }

    /** False when there is nothing to read; a part of the suite that moves on in between is read once more. */
    private boolean readTwice(String address) {
        Answer again = null;
        for (int tries = 0; tries < 3; tries++) {
            Answer first = admin.get(address);
            if (first.status() != 200) {
                assertThat(first.status()).as("%s: %s", address, first.body()).isIn(404, 409, 422);
                return false;
            }
            assertThat(first.header("ETag")).as(address).isNotBlank();
            assertThat(String.join(",", first.headers().allValues("Vary")))
                    .as(address)
                    .contains("Authorization", "Accept-Language");
            again = admin.send(address, request -> request.header("If-None-Match", first.header("ETag")));
            if (again.status() == 304) {
                assertThat(again.header("ETag")).as(address).isEqualTo(first.header("ETag"));
                assertThat(again.body().isMissingNode()).as(address).isTrue();
                return true;
            }
        }
        throw new AssertionError(address + " has another tag whenever it is read: " + again);
    }

    private Optional<String> address(String path, JsonNode operation, String customer) {
        String address = path.replace("/customers/{id}", "/customers/" + customer);
        for (var variable = VARIABLE.matcher(address); variable.find(); variable = VARIABLE.matcher(address)) {
            var known = first(address.substring(0, variable.start() - 1), variable.group(1));
            if (known.isEmpty()) {
                return Optional.empty();
            }
            address = address.substring(0, variable.start()) + encoded(known.get()) + address.substring(variable.end());
        }
        var query = new ArrayList<String>();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                var example = parameter.path("example");
                var one = example.isArray() ? example.path(0) : example;
                query.add(parameter.path("name").asText() + "=" + encoded(one.asText("2026-01-01")));
            }
        }
        return Optional.of(query.isEmpty() ? address : address + "?" + String.join("&", query));
    }

    /** The name by which the list shows the first of its items. */
    private Optional<String> first(String list, String variable) {
        Answer answer = admin.get(list + (list.endsWith("/jobs") ? "?service=customer-service" : ""));
        JsonNode item = answer.body().path("items").path(0);
        return List.of(variable, "id", "code", "name", "version").stream()
                .filter(item::has)
                .map(name -> item.path(name).asText())
                .findFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
