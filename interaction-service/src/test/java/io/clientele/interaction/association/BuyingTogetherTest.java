package io.clientele.interaction.association;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.database.Database;
import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.ProblemAssert;
import io.clientele.kit.testing.http.Response;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@OnRealParts
class BuyingTogetherTest {

    private static final String COUNTED_BY_ANOTHER = """
            insert into product_association (product, with_product, baskets, others, together, support, confidence, lift)
            values ('%s', '%s', 9, 9, 9, 1, 1, 1)""";

    private static final String WAITING =
            "select 1 from pg_locks where not granted and locktype in ('relation', 'transactionid', 'tuple')";

    @Inject
    Database database;

    private final String mark = UUID.randomUUID().toString();
    private final LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);

    @Test
    void supportConfidenceAndLiftAreThoseOfTheBaskets() {
        var customer = UUID.randomUUID();
        bought(customer, "1961-05-01", "tea", "pot");
        bought(customer, "1961-05-02", "tea", "pot", "tea");
        bought(customer, "1961-05-03", "tea");
        bought(customer, "1961-05-04", "cup");
        var voided = bought(customer, "1961-05-05", "tea", "cup");
        Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + voided + "\"}");
        count("{\"dayFrom\":\"1961-05-01\",\"dayTo\":\"1961-06-01\",\"minBaskets\":1}");
        Calls.get("/product-associations?count=true&product=tea" + mark)
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].withProduct", equalTo("pot" + mark))
                .body("items[0].allBaskets", equalTo(4))
                .body("items[0].baskets", equalTo(3))
                .body("items[0].together", equalTo(2))
                .body("items[0].support", equalTo(0.5f))
                .body("items[0].confidence", equalTo(0.6666667f))
                .body("items[0].lift", equalTo(1.3333334f));
        Calls.get("/product-associations?confidenceFrom=0.9&product=pot" + mark)
                .then()
                .body("items", hasSize(1));
        var cursor = Calls.get("/product-associations?limit=1").path("nextCursor");
        Calls.get("/product-associations?limit=1&cursor=" + cursor).then().body("items", hasSize(1));
        suggestions();
    }

    private void suggestions() {
        var some = UUID.randomUUID();
        bought(some, yesterday.toString(), "tea", "pot");
        bought(some, yesterday.toString(), "tea", "pot");
        bought(some, yesterday.toString(), "cup");
        var other = UUID.randomUUID();
        bought(other, yesterday.toString(), "tea");
        count("{\"minBaskets\":2}");
        Calls.get("/customers/" + other + "/next-purchases")
                .then()
                .statusCode(200)
                .body("items.product", hasItem("pot" + mark))
                .body("items[0].because", equalTo("tea" + mark));
        Calls.get("/customers/" + some + "/next-purchases").then().body("items", hasSize(0));
    }

    @Test
    void aCountWaitsForAnotherOneAndTakesItsPlace() {
        bought(UUID.randomUUID(), "1961-07-01", "tea", "pot");
        var asked = new Response[1];
        QuarkusTransaction.requiringNew().run(() -> {
            database.update(COUNTED_BY_ANOTHER.formatted("tea" + mark, "pot" + mark));
            asked[0] = post("{\"dayFrom\":\"1961-07-01\",\"dayTo\":\"1961-08-01\",\"minBaskets\":1}");
            Patience.until(
                    "it waits", () -> database.first(WAITING, row -> true).isPresent());
        });
        EndedJob.of(asked[0]);
        Calls.get("/product-associations?product=tea" + mark).then().body("items[0].together", equalTo(1));
    }

    @Test
    void badQuestionsAreNamed() {
        ProblemAssert.assertProblem(post("{\"dayFrom\":\"soon\"}"), 400, "MALFORMED_REQUEST");
        ProblemAssert.assertProblem(post("{\"minBaskets\":0}"), 422, "INVALID_REQUEST");
        ProblemAssert.assertProblem(Calls.get("/product-associations?liftFrom=much"), 400, "MALFORMED_REQUEST");
    }

    private UUID bought(UUID customer, String day, String... products) {
        return Calls.recorded(Calls.entry(
                customer,
                "PURCHASE",
                day + "T12:00:00Z",
                Arrays.stream(products)
                        .map(product -> "{\"product\":\"" + product + mark
                                + "\",\"quantity\":1,\"unitPrice\":{\"amount\":\"1\",\"currency\":\"CNY\"}}")
                        .collect(Collectors.joining(",", ",\"lines\":[", "]"))));
    }

    private static void count(String body) {
        EndedJob.of(post(body));
    }

    private static Response post(String body) {
        return Calls.as("manager")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/product-associations/counts");
    }
}
