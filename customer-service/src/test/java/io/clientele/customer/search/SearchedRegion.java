package io.clientele.customer.search;

import java.util.UUID;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

/** Customers of a region that no other test has, and what free text finds among them. */
public record SearchedRegion(String name) {

    public static SearchedRegion fresh() {
        return new SearchedRegion("T" + UUID.randomUUID().toString().substring(0, 8));
    }

    public void finds(String role, String q, String... ids) {
        as(role).queryParam("count", true)
                .queryParam("region", name)
                .queryParam("q", q)
                .get(CUSTOMERS)
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(ids))
                .body("total", equalTo(ids.length));
    }

    /** What a page of one finds, which may be read along the order that is asked for. */
    public void readsAlong(String query, String id) {
        get("agent", CUSTOMERS + "?limit=1&" + query + "&region=" + name).body("items.id", containsInAnyOrder(id));
    }
}
