package io.clientele.customer.people;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.customer.search.ListsRecounted;
import io.clientele.customer.search.SearchedRegion;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static org.hamcrest.Matchers.equalTo;

/** Free text finds an organisation by whatever is said of those who are there, and tells viewers nothing of them. */
@QuarkusTest
@WithBackends
class SearchingByTextsOfPeopleTest {

    private static final String MERGES = "/api/v1/customer-merges";

    private final SearchedRegion region = SearchedRegion.fresh();

    @Inject
    Sql sql;

    @Test
    void everyTextOfAPersonFindsTheOrganisation() {
        var mill = company("Mill");
        var forge = company("Forge");
        zoe(mill);
        person(forge, "{\"name\":\"Bea Adler\"}");

        region.finds("agent", "adler", mill, forge);
        region.finds("agent", "zoe muller", mill);
        region.finds("agent", "forge adler", forge);
        region.finds("agent", "zoe bea");
        region.finds("agent", "晓明", mill);
        region.finds("agent", "欧阳晓明 mill", mill);
        region.finds("agent", "chief buyer", mill);
        region.finds("agent", "tooling", mill);
        region.finds("agent", "zoe.adler@EXAMPLE.com", mill);
        region.finds("agent", "138001380", mill);
        region.finds("agent", "sailing", mill);
        region.finds("agent", "short calls", mill);
        region.finds("agent", "DECISION_MAKER");
        region.readsAlong("q=晓明", mill);
        region.readsAlong("sort=name&q=晓明 buyer", mill);
        ListsRecounted.agree(sql);
    }

    @Test
    void whoeverIsChangedHasLeftOrIsGoneIsFoundSo() {
        var mill = company("Changing mill");
        var person = zoe(mill);
        change(person, "{\"name\":\"Cara Wren\",\"contactPoints\":null}");
        region.finds("agent", "muller");
        region.finds("agent", "晓明");
        region.finds("agent", "zoe.adler@example.com");
        region.finds("agent", "wren tooling", mill);
        patch(mill, "*", "{\"name\":\"Quarry\"}").then().statusCode(200);
        region.finds("agent", "changing");
        region.finds("agent", "quarry wren", mill);
        change(person, "{\"leftOn\":\"2026-01-31\"}");
        region.finds("agent", "wren");
        change(person, "{\"leftOn\":null}");
        region.finds("agent", "wren", mill);
        as("agent").delete(person).then().statusCode(204);
        region.finds("agent", "wren");
        var another = zoe(mill);
        region.finds("agent", "晓明", mill);
        post("admin", another + "/erasure", "{}").then().statusCode(201);
        region.finds("agent", "晓明");
        region.finds("agent", "adler");
        region.finds("agent", "quarry", mill);
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
        region.finds("agent", "晓明", survivor);
        region.finds("agent", "surviving zoe", survivor);
        change(person.replace(merged, survivor), "{\"name\":\"Zoë Wren 晓明\"}");
        region.finds("agent", "surviving wren", survivor);
        ListsRecounted.agree(sql);

        as("manager").delete(MERGES + "/" + merge).then().statusCode(204);
        region.finds("agent", "surviving wren");
        region.finds("agent", "forge wren 晓明", merged);
        region.finds("agent", "晓明", merged);
        ListsRecounted.agree(sql);
    }

    @Test
    void viewersLearnNothing() {
        var mill = company("Viewed mill");
        zoe(mill);
        region.finds("viewer", "mill", mill);
        for (var q : new String[] {"adler", "mill adler", "晓明", "zoe.adler@example.com", "13800138000", "buyer"}) {
            region.finds("viewer", q);
        }
        var view = post("agent", "/api/v1/views", """
                {"name":"Adlers","shared":true,"filter":{"q":["adler"],"region":["%s"]}}""".formatted(region.name()))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        get("agent", CUSTOMERS + "?count=true&view=" + view).body("total", equalTo(1));
        get("viewer", CUSTOMERS + "?count=true&view=" + view).body("total", equalTo(0));
        get("agent", "/api/v1/customer-statistics?q=adler&region=" + region.name())
                .body("customers", equalTo(1));
        get("viewer", "/api/v1/customer-statistics?q=adler&region=" + region.name())
                .body("customers", equalTo(0));
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
        IntStream.range(0, 12).forEach(i -> region.finds("agent", "somebody" + (100 + i), mill));
        ListsRecounted.agree(sql);
    }

    private String company(String name) {
        return register("{\"kind\":\"COMPANY\",\"name\":\"" + name + "\",\"region\":\"" + region.name() + "\"}");
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
