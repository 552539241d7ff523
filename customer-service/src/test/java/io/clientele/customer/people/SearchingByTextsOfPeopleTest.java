package io.clientele.customer.people;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.customer.search.ListsRecounted;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

/** Free text finds an organisation by whatever is said of those who are there, and tells viewers nothing of them. */
@QuarkusTest
@WithBackends
class SearchingByTextsOfPeopleTest {

    private static final String MERGES = "/api/v1/customer-merges";

    private final String region = "Q" + UUID.randomUUID();

    @Inject
    Sql sql;

    @Test
    void everyTextOfAPersonFindsTheOrganisation() {
        var mill = company("Mill");
        var forge = company("Forge");
        zoe(mill);
        person(forge, "{\"name\":\"Bea Adler\"}");

        found("agent", "adler", mill, forge);
        found("agent", "zoe muller", mill);
        found("agent", "forge adler", forge);
        found("agent", "zoe bea");
        found("agent", "晓明", mill);
        found("agent", "欧阳晓明 mill", mill);
        found("agent", "chief buyer", mill);
        found("agent", "tooling", mill);
        found("agent", "zoe.adler@EXAMPLE.com", mill);
        found("agent", "138001380", mill);
        found("agent", "sailing", mill);
        found("agent", "short calls", mill);
        found("agent", "DECISION_MAKER");
        get("agent", CUSTOMERS + "?limit=1&q=晓明&region=" + region).body("items.id", containsInAnyOrder(mill));
        get("agent", CUSTOMERS + "?limit=1&sort=name&q=晓明 buyer&region=" + region)
                .body("items.id", containsInAnyOrder(mill));
        ListsRecounted.agree(sql);
    }

    @Test
    void whoeverIsChangedHasLeftOrIsGoneIsFoundSo() {
        var mill = company("Changing mill");
        var person = zoe(mill);
        change(person, "{\"name\":\"Cara Wren\",\"contactPoints\":null}");
        found("agent", "muller");
        found("agent", "晓明");
        found("agent", "zoe.adler@example.com");
        found("agent", "wren tooling", mill);
        patch(mill, "*", "{\"name\":\"Quarry\"}").then().statusCode(200);
        found("agent", "changing");
        found("agent", "quarry wren", mill);
        change(person, "{\"leftOn\":\"2026-01-31\"}");
        found("agent", "wren");
        change(person, "{\"leftOn\":null}");
        found("agent", "wren", mill);
        as("agent").delete(person).then().statusCode(204);
        found("agent", "wren");
        var another = zoe(mill);
        found("agent", "晓明", mill);
        post("admin", another + "/erasure", "{}").then().statusCode(201);
        found("agent", "晓明");
        found("agent", "adler");
        found("agent", "quarry", mill);
        ListsRecounted.agree(sql);
    }

    @Test
    void whoIsAtAMergedCustomerIsAtItsSurvivorUntilItIsUndone() {
        var survivor = company("Surviving mill");
        var merged = company("Merged forge");
        var person = zoe(merged);
        var merge = post(
                        "manager", MERGES, "{\"survivorId\":\"%s\",\"mergedIds\":[\"%s\"]}".formatted(survivor, merged))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        found("agent", "晓明", survivor);
        found("agent", "surviving zoe", survivor);
        change(person.replace(merged, survivor), "{\"name\":\"Zoë Wren 晓明\"}");
        found("agent", "surviving wren", survivor);
        ListsRecounted.agree(sql);

        as("manager").delete(MERGES + "/" + merge).then().statusCode(204);
        found("agent", "surviving wren");
        found("agent", "forge wren 晓明", merged);
        found("agent", "晓明", merged);
        ListsRecounted.agree(sql);
    }

    @Test
    void viewersLearnNothing() {
        var mill = company("Viewed mill");
        zoe(mill);
        found("viewer", "mill", mill);
        for (var q : new String[] {"adler", "mill adler", "晓明", "zoe.adler@example.com", "13800138000", "buyer"}) {
            found("viewer", q);
        }
        var view = post("agent", "/api/v1/views", """
                {"name":"Adlers","shared":true,"filter":{"q":["adler"],"region":["%s"]}}""".formatted(region))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        get("agent", CUSTOMERS + "?count=true&view=" + view).body("total", equalTo(1));
        get("viewer", CUSTOMERS + "?count=true&view=" + view).body("total", equalTo(0));
        get("agent", "/api/v1/customer-statistics?q=adler&region=" + region).body("customers", equalTo(1));
        get("viewer", "/api/v1/customer-statistics?q=adler&region=" + region).body("customers", equalTo(0));
    }

    @Test
    void thoseWhoAreWrittenAtOnceAreAllFound() {
        var mill = company("Busy mill");
        var people = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> person(mill, "{\"name\":\"Somebody%d\"}".formatted(100 + i)),
                        task -> Thread.ofVirtual().start(task)))
                .toArray(CompletableFuture[]::new);
        var changes = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> patch(mill, "*", "{\"campaign\":\"campaign%d\"}".formatted(i))
                                .then()
                                .statusCode(200),
                        task -> Thread.ofVirtual().start(task)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(people).join();
        CompletableFuture.allOf(changes).join();
        IntStream.range(0, 12).forEach(i -> found("agent", "somebody" + (100 + i), mill));
        ListsRecounted.agree(sql);
    }

    private void found(String role, String q, String... ids) {
        as(role).queryParam("count", true)
                .queryParam("region", region)
                .queryParam("q", q)
                .get(CUSTOMERS)
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(ids))
                .body("total", equalTo(ids.length));
    }

    private String company(String name) {
        return register("{\"kind\":\"COMPANY\",\"name\":\"" + name + "\",\"region\":\"" + region + "\"}");
    }

    private static String zoe(String organisation) {
        return person(organisation, """
                {"name":"Zoë Müller-Adler 欧阳晓明","title":"Chief buyer","department":"Tooling","buyingRole":"DECISION_MAKER",
                 "contactPoints":[{"type":"EMAIL","value":"Zoe.Adler@example.com"},{"type":"PHONE","value":"138 0013-8000"}],
                 "personalFacts":{"hobby":"sailing"},"note":"Prefers short calls"}""");
    }

    private static String person(String organisation, String body) {
        return post("agent", CUSTOMERS + "/" + organisation + "/contacts", body)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void change(String person, String patch) {
        as("agent")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body(patch)
                .patch(person)
                .then()
                .statusCode(200);
    }
}
