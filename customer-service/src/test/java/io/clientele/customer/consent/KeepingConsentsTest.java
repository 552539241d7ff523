package io.clientele.customer.consent;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.lines;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithBackends
class KeepingConsentsTest {

    private static final String ADA = """
            {"kind":"INDIVIDUAL","name":"Ada","contactPoints":[{"type":"EMAIL","value":"ada@example.com","consents":[
              {"channel":"EMAIL","purpose":"MARKETING","granted":%s,"at":"2026-01-10T00:00:00Z"}]}]}""";

    @Test
    void theLastWordCountsWhateverWasRecordedLast() {
        var id = company("Consenting");
        say(id, "EMAIL", true, "2026-01-31T00:00:00Z");
        say(id, "EMAIL", false, "2026-03-01T00:00:00Z");
        say(id, "EMAIL", true, "2026-02-01T00:00:00Z");
        say(id, "PHONE", true, "2026-02-01T00:00:00Z");

        get("agent", path(id) + "/current")
                .body("items.channel", containsInAnyOrder("EMAIL", "PHONE"))
                .body("items.find { it.channel == 'EMAIL' }.granted", equalTo(false));
        get("agent", path(id) + "?count=true")
                .body("items.granted", contains(true, true, false, true))
                .body("items[0].recordedBy", equalTo("agent@clientele"))
                .body("total", equalTo(4));
        String cursor = get("agent", path(id) + "?limit=3").extract().path("nextCursor");
        get("agent", path(id) + "?limit=3&cursor=" + cursor)
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
    }

    @Test
    void whatTheRecordSaysOfAContactPointIsLoggedAndCountsForThatOne() {
        var id = register(ADA.formatted("true"));
        get("agent", path(id)).body("items.contactPoint", contains("ada@example.com"));
        say(id, "EMAIL", false, "2026-01-05T00:00:00Z");
        get("agent", path(id) + "/current")
                .body("items.granted", containsInAnyOrder(false, true))
                .body("items.contactPoint", containsInAnyOrder(null, "ada@example.com"));

        say(id, "EMAIL", false, "2026-01-15T00:00:00Z");
        get("agent", path(id) + "/current")
                .body("items.granted", contains(false))
                .body("items[0].contactPoint", nullValue());
    }

    @Test
    void aChangeOfTheRecordIsLoggedOnceAndWhatIsTakenOutCountsNoMore() {
        var id = register(ADA.formatted("true"));
        patch(id, "*", "{\"region\":\"West\"}").then().statusCode(200);
        get("agent", path(id)).body("items", hasSize(1));
        patch(
                        id,
                        "*",
                        "{\"contactPoints\":[{\"type\":\"EMAIL\",\"value\":\"ada@example.com\",\"consents\":["
                                + "{\"channel\":\"EMAIL\",\"purpose\":\"MARKETING\",\"granted\":false,\"at\":\"2026-01-10T00:00:00Z\"}]}]}")
                .then()
                .statusCode(200);
        get("agent", path(id)).body("items.granted", contains(false, true));
        get("agent", path(id) + "/current").body("items.granted", contains(false));
        patch(id, "*", "{\"contactPoints\":null}").then().statusCode(200);
        get("agent", path(id) + "/current").body("items", hasSize(0));
        get("agent", path(id)).body("items", hasSize(2));
    }

    @Test
    void whatCountedThenIsAnswered() {
        var id = register(ADA.formatted("true"));
        say(id, "EMAIL", false, "2026-01-15T00:00:00Z");
        say(id, "EMAIL", true, "2026-02-01T12:00:00Z");
        get("agent", path(id) + "/current?asOf=2026-01-12T00:00:00Z")
                .body("items.granted", contains(true))
                .body("items.contactPoint", contains("ada@example.com"));
        get("agent", path(id) + "/current?asOf=2026-01-31")
                .body("items.granted", contains(false))
                .body("items[0].contactPoint", nullValue());
        get("agent", path(id) + "/current?asOf=2026-02-01").body("items.granted", contains(true));
        get("agent", path(id) + "/current?asOf=2026-01-01").body("items", hasSize(0));
        String known = get("agent", path(id)).extract().path("items[1].recordedAt");
        patch(id, "*", "{\"contactPoints\":null}").then().statusCode(200);
        get("agent", path(id) + "/current?asOf=2026-01-12").body("items.granted", contains(true));
        get("agent", path(id) + "/current?knownAt=" + known).body("items.granted", contains(false));
        get("agent", path(id) + "/current?knownAt=2020-01-01").statusCode(404);
        get("agent", path(id) + "/current?asOf=yesterday").statusCode(400).body("errors[0].parameter", equalTo("asOf"));
    }

    @Test
    void batchesAreLoggedToo() {
        String id = lines("", ADA.formatted("true").replace("\n", " "))
                .then()
                .statusCode(207)
                .extract()
                .path("results[0].id");
        get("viewer", path(id))
                .body("items[0].contactPoint", equalTo("a***@example.com"))
                .body("items[0].evidence", nullValue());
    }

    @Test
    void whatCannotHaveBeenSaidIsRefused() {
        var id = company("Silent");
        post("agent", path(id), "{}").then().statusCode(422);
        post("agent", path(id), body("FAX", true, "9999-01-01T00:00:00Z"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("IN_THE_FUTURE"));
        post("agent", path(id), body("FAX", true, "1800-01-01T00:00:00Z"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/at"));
        post("agent", path(id), "{\"channel\":\"PIGEON\"}").then().statusCode(400);
        post("viewer", path(id), body("FAX", true, "2026-01-01T00:00:00Z"))
                .then()
                .statusCode(403);
        post("system", path(id), body("FAX", true, "2026-01-01T00:00:00Z"))
                .then()
                .statusCode(201);
        get("viewer", path(id) + "/" + UUID.randomUUID()).statusCode(404);
        get("viewer", path(UUID.randomUUID().toString()) + "/current").statusCode(404);
    }

    private static void say(String id, String channel, boolean granted, String at) {
        post("agent", path(id), body(channel, granted, at)).then().statusCode(201);
    }

    private static String body(String channel, boolean granted, String at) {
        return "{\"channel\":\"%s\",\"purpose\":\"MARKETING\",\"granted\":%s,\"at\":\"%s\",\"evidence\":\"form 7\"}"
                .formatted(channel, granted, at);
    }

    private static String path(String id) {
        return CUSTOMERS + "/" + id + "/consents";
    }
}
