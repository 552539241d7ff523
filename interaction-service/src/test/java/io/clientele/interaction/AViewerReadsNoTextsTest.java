package io.clientele.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.CommittedOpenApi;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation that reads, as the document lists them, asked by a viewer about a journal whose texts all name the person. */
@QuarkusTest
@OnRealParts
class AViewerReadsNoTextsTest {

    private static final String AT = "1951-03-01T10:00:00Z";

    private final UUID customer = UUID.randomUUID();
    private final String marker = "Zenobia" + customer.toString().substring(0, 8);
    private final List<String> leaks = new ArrayList<>();

    @Test
    void noOperationShowsWhatWasSaid() {
        var entries = everyText();
        CommittedOpenApi.committed("interaction").path("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .forEach(path -> {
                    if (path.getKey().contains("/customers/") || !path.getKey().contains("{")) {
                        look(path.getKey().replace("{id}", customer.toString()));
                    } else {
                        entries.forEach(entry -> look(path.getKey().replaceFirst("\\{[^}]+}", entry.toString())));
                    }
                });
        look("/api/v1/interactions?customerId=" + customer);
        look("/api/v1/complaints?customerId=" + customer);
        look("/api/v1/promises?customerId=" + customer);
        assertThat(leaks).isEmpty();
        assertThat(Calls.get("/customers/" + customer + "/timeline").asString()).contains(marker);
    }

    private void look(String path) {
        var answer = Calls.as("viewer").get(path);
        assertThat(answer.statusCode()).as(path).isIn(200, 400, 403, 404, 422);
        if (answer.asString().contains(marker)) {
            leaks.add(path);
        }
    }

    private List<UUID> everyText() {
        var texts = ",\"subject\":\"%1$s\",\"summary\":\"%1$s\",\"description\":\"%1$s\",\"outcome\":\"%1$s\""
                .formatted(marker);
        return List.of(
                record("NOTE", texts + ",\"attachments\":[\"https://files.example.com/" + marker + "\"]"),
                record("COMPLAINT", texts + ",\"severity\":\"LOW\""),
                record(
                        "PROMISE",
                        texts + ",\"promise\":{\"dueAt\":\"1951-04-01T00:00:00Z\",\"to\":\"" + marker + "\"}"),
                record(
                        "PREFERENCE_LEARNED",
                        texts + ",\"preference\":{\"name\":\"tea\",\"value\":\"" + marker + "\"}"));
    }

    private UUID record(String kind, String more) {
        return Calls.recorded(Calls.entry(customer, kind, AT, more));
    }
}
