package io.clientele.customer.search;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

/** Customers are found by what keeps them: by the last rating of their bonds, or of those of whoever is merged into them. */
@QuarkusTest
@WithBackends
class FindingByBondsTest {

    private static final String EXTERNAL = "\"legal\":{\"level\":5}";
    private static final String INTERNAL = "\"social\":{\"level\":5}";

    private final String region = SearchedRegion.fresh().name();

    @Test
    void theLastRatingCounts() {
        var fragile = customer();
        var loyal = customer();
        customer();
        rate(fragile, "2026-03-01", EXTERNAL);
        rate(fragile, "2026-02-01", INTERNAL);
        rate(loyal, "2026-01-01", EXTERNAL);
        rate(loyal, "2026-01-01", INTERNAL);

        found("bondHold=EXTERNAL_ONLY", fragile);
        found("bondHold=INTERNAL", loyal);
        found("bondHold=INTERNAL&bondHold=EXTERNAL_ONLY", fragile, loyal);
        found("bondHold=NOTHING");
        found("bondHold=INTERNAL&kind=COMPANY&sort=name", loyal);
        get("agent", CUSTOMERS + "?bondHold=FRAGILE")
                .statusCode(400)
                .body("errors[0].detail", containsString("EXTERNAL_ONLY"));
    }

    @Test
    void whoeverOfThoseWhoAreOneWasRatedLast() {
        var survivor = customer();
        var gone = customer();
        rate(survivor, "2026-01-01", INTERNAL);
        rate(gone, "2026-02-01", EXTERNAL);
        var id = post(
                        "manager",
                        "/api/v1/customer-merges",
                        "{\"survivorId\":\"%s\",\"mergedIds\":[\"%s\"]}".formatted(survivor, gone))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        found("bondHold=EXTERNAL_ONLY", survivor);
        found("bondHold=INTERNAL");
        found("bondHold=INTERNAL&includeMerged=true", survivor);
        found("bondHold=EXTERNAL_ONLY&includeMerged=true", gone);
        as("manager").delete("/api/v1/customer-merges/" + id).then().statusCode(204);
        found("bondHold=INTERNAL", survivor);
        found("bondHold=EXTERNAL_ONLY", gone);
    }

    private static void rate(String id, String day, String bonds) {
        post("agent", CUSTOMERS + "/" + id + "/bonds", "{\"ratedOn\":\"" + day + "\"," + bonds + "}")
                .then()
                .statusCode(201);
    }

    private String customer() {
        return register("{\"kind\":\"COMPANY\",\"name\":\"Bound\",\"region\":\"" + region + "\"}");
    }

    private void found(String query, String... ids) {
        get("viewer", CUSTOMERS + "?count=true&region=" + region + "&" + query)
                .statusCode(200)
                .body("items.id", ids.length == 0 ? empty() : containsInAnyOrder(ids))
                .body("total", equalTo(ids.length));
    }
}
