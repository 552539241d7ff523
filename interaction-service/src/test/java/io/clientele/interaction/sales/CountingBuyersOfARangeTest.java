package io.clientele.interaction.sales;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** Who bought in two months of a year is one customer of the year. */
@QuarkusTest
@OnRealParts
class CountingBuyersOfARangeTest {

    private final String representative = "rep-" + UUID.randomUUID();
    private final String own = "&groupBy=REPRESENTATIVE&value=" + representative;

    @Test
    void monthsThatAreAYearTogether() {
        var twice = UUID.randomUUID();
        sold(twice, "1936-02-03T12:00:00Z");
        sold(twice, "1936-05-03T12:00:00Z");
        sold(UUID.randomUUID(), "1936-05-03T12:00:00Z");
        Calls.get("/sales-reports?by=MONTH&dayFrom=1936-01-01&dayTo=1937-01-01" + own)
                .then()
                .body("items", hasSize(2))
                .body("total.orders", equalTo(3))
                .body("total.customers", equalTo(2));
        Calls.get("/sales-reports?by=MONTH&dayFrom=1936-02-01&dayTo=1936-06-01" + own)
                .then()
                .body("items", hasSize(2))
                .body("total.customers", nullValue());
        Calls.get("/sales-reports?by=MONTH&dayFrom=1936-01-01&dayTo=1937-01-01" + own + "&value=nobody")
                .then()
                .body("total.customers", nullValue());
        int all = Calls.get("/sales-reports?by=YEAR&dayFrom=1936-01-01&dayTo=1937-01-01")
                .path("items[0].sales.customers");
        Calls.get("/sales-reports?by=DAY&dayFrom=1936-01-01&dayTo=1937-01-01&groupBy=CHANNEL")
                .then()
                .body("total.customers", equalTo(all));
    }

    private void sold(UUID customer, String at) {
        Calls.recorded(Calls.entry(
                customer,
                "PURCHASE",
                at,
                ",\"representative\":\"" + representative + "\",\"amount\":{\"amount\":\"1\",\"currency\":\"CNY\"}"));
    }
}
