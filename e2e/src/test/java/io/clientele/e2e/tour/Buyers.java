package io.clientele.e2e.tour;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Suite;
import io.clientele.e2e.demo.Company;
import io.clientele.e2e.value.ModelInUse;

import static io.clientele.e2e.Customers.SOON;

/**
 * Whom the tour takes for granted: buyers as the demo has them, but of two years long ago. So the models are fitted to them alone, and
 * today they are worth less than the customer of the tour.
 */
final class Buyers {

    private static final LocalDate LAST_DAY = LocalDate.of(2001, 12, 31);
    private static final int AT_LEAST = 300;
    private static final int ENTRIES_EACH = 10;
    private static final int BATCH = 5_000;
    private static final List<String> SALES = List.of("PURCHASE", "RETURN");

    private final Suite suite;

    Buyers(Suite suite) {
        this.suite = suite;
    }

    void haveBought() {
        int number = AT_LEAST + 6 * worthMore();
        var customers = IntStream.range(0, number).mapToObj(Buyers::customer).toList();
        var sales = new Company(2001, number, number * ENTRIES_EACH, LAST_DAY)
                .entries().stream()
                        .filter(entry -> SALES.contains(entry.path("kind").asText()))
                        .toList();
        var system = suite.as("system");
        system.postLines("/api/v1/customers/batch", Customers.lines(customers)).expect(207);
        for (int from = 0; from < sales.size(); from += BATCH) {
            var some = sales.subList(from, Math.min(sales.size(), from + BATCH));
            system.postLines("/api/v1/interactions/batch", Customers.lines(some))
                    .expect(207);
        }
        suite.awaitSettled(SOON);
    }

    JsonNode fit(String model) {
        return ModelInUse.fit(suite, model, LAST_DAY, "P1W");
    }

    void areCut() {
        for (var scheme : List.of("VALUE_MATRIX", "RFM")) {
            suite.awaitJob(suite.as("manager")
                    .post("/api/v1/schemes/" + scheme + "/cuts", "{}")
                    .expect(202)
                    .header("Location"));
        }
        suite.awaitSettled(SOON);
    }

    /** One in five is worth much, and the customer of the tour is to be one of them. */
    private int worthMore() {
        return suite.as("viewer")
                .get("/api/v1/valuations?currentValueFrom=500&count=true&limit=1")
                .expect(200)
                .body()
                .path("total")
                .asInt();
    }

    private static ObjectNode customer(int number) {
        var customer = Api.JSON.createObjectNode().put("kind", "INDIVIDUAL").put("name", "Of the tour " + number);
        customer.putArray("externalReferences")
                .addObject()
                .put("system", "demo")
                .put("id", "C" + number);
        return customer;
    }
}
