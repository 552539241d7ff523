package io.clientele.customer.merge;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.customer.search.ListsRecounted;
import io.clientele.customer.search.SearchedRegion;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.merge.MergeCalls.merge;
import static io.clientele.customer.merge.MergeCalls.unmerge;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

/** Survivors are found by the names of those merged into them, where names alone are looked at: by short words, and by viewers. */
@QuarkusTest
@WithBackends
class FindingSurvivorsByNameTest {

    private final SearchedRegion region = SearchedRegion.fresh();
    private final String han =
            Character.toString(0x3400 + Math.floorMod(region.hashCode(), 0x1900)); // of no other test

    @Inject
    Sql sql;

    @Test
    void byShortWordsAndSingleCharacters() {
        var survivor = of("COMPANY", "Harbour Works");
        var gone = of("COMPANY", "Qz " + han);
        var id = merge(survivor, gone);

        for (var role : new String[] {"agent", "viewer"}) {
            region.finds(role, "qz", survivor);
            region.finds(role, han, survivor);
            region.finds(role, "ha qz", survivor);
            region.finds(role, "harbour " + han, survivor);
            region.finds(role, "qx");
        }
        get("agent", CUSTOMERS + "?q=" + han + "&includeMerged=true").body("items.id", containsInAnyOrder(gone));
        get("agent", CUSTOMERS + "?sort=name&count=true&q=" + han)
                .body("items.id", containsInAnyOrder(survivor))
                .body("total", equalTo(1));
        get("agent", "/api/v1/customer-statistics?q=" + han).body("customers", equalTo(1));
        unmerge(id);
        region.finds("agent", han, gone);
        region.finds("viewer", "harbour " + han);
        ListsRecounted.agree(sql);
    }

    @Test
    void whateverTheSurvivorIsCalledAndWhoeverSurvivesIt() {
        var survivor = of("COMPANY", "Works " + han);
        var gone = of("COMPANY", "Shipyard " + han);
        var last = of("COMPANY", "Last Works");
        var id = merge(survivor, gone);

        patch(survivor, "*", "{\"name\":\"Works\"}").then().statusCode(200);
        region.finds("agent", han, survivor);
        region.finds("viewer", "shipyard", survivor);
        ListsRecounted.agree(sql);
        var chain = merge(last, survivor);
        region.finds("agent", han, last);
        region.finds("viewer", "shipyard last", last);
        ListsRecounted.agree(sql);
        unmerge(chain);
        region.finds("agent", han, survivor);
        region.finds("viewer", "shipyard", survivor);
        patch(survivor, "*", "{\"name\":\"\\u%04x\"}".formatted(han.codePointAt(0)))
                .then()
                .statusCode(200);
        unmerge(id);
        region.finds("agent", han, survivor, gone);
        region.finds("viewer", "shipyard", gone);
        ListsRecounted.agree(sql);
    }

    /** Who knows the whole name of somebody who was merged is told nothing by it; who does not could guess it letter by letter. */
    @Test
    void ofPeopleViewersFindWholeNamesAlone() {
        var survivor = of("INDIVIDUAL", "Ottilie Marchbank");
        var gone = of("INDIVIDUAL", "Ottilie Quarrier");
        var firm = of("COMPANY", "Quarrier Works");
        var head = of("INDIVIDUAL", "Jonas Lerche");
        merge(survivor, gone);
        merge(firm, head);

        region.finds("agent", "quarrier", survivor, firm);
        region.finds("viewer", "quarrier", firm);
        region.finds("viewer", "ottilie quarrier", survivor);
        region.finds("viewer", "quarrier marchbank");
        region.finds("viewer", "ottilie", new String[0]);
        region.finds("viewer", "lerche");
        region.finds("viewer", "jo");
        region.finds("viewer", "lerche works");
        region.finds("viewer", "lerche jonas", firm);
        get("viewer", CUSTOMERS + "?kind=COMPANY&q=lerche&region=" + region.name())
                .body("items.size()", equalTo(0));
    }

    @Test
    void ofFirmsThatAPersonAnswersForWholeNamesToo() {
        var person = of("INDIVIDUAL", "Ottilie Marchbank");
        var firm = of("COMPANY", "Quarrier Works");
        merge(person, firm);

        region.finds("agent", "quarrier", person);
        region.finds("viewer", "quarrier");
        region.finds("viewer", "works quarrier", person);
    }

    private String of(String kind, String name) {
        return register("{\"kind\":\"%s\",\"name\":\"%s\",\"region\":\"%s\"}".formatted(kind, name, region.name()));
    }
}
