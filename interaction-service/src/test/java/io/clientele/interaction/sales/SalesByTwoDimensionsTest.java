package io.clientele.interaction.sales;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.kit.testing.ProblemAssert;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** The figures are worked out by hand; that they are exact whatever happens is compared with recounts elsewhere. */
@QuarkusTest
@OnRealParts
class SalesByTwoDimensionsTest {

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final String representative = "rep-" + one;
    private final String years = "/sales-reports?by=YEAR&dayFrom=1952-01-01&dayTo=1953-01-01";

    /** Drinks are 60 of 100 by web, and 30 by phone; of each customer one purchase, of one of them two. */
    private void sell() {
        sold(one, "1951-03-01T12:00:00Z", "WEB", line("drinks", "40"));
        sold(one, "1952-03-01T12:00:00Z", "WEB", line("drinks", "60"), line("food", "40"));
        sold(one, "1952-04-01T12:00:00Z", "PHONE", line("drinks", "30"));
        sold(other, "1952-05-01T12:00:00Z", "WEB", line("food", "7"));
    }

    @Test
    void eachPairOfValuesIsARow() {
        sell();
        Calls.get(years + "&groupBy=REPRESENTATIVE&thenBy=CATEGORY&value=" + representative)
                .then()
                .statusCode(200)
                .body("groupBy", equalTo("REPRESENTATIVE"))
                .body("thenBy", equalTo("CATEGORY"))
                .body("items.group", contains(representative, representative))
                .body("items.thenGroup", contains("drinks", "food"))
                .body("items.sales.revenue.amount", contains("90.00", "47.00"))
                .body("items.sales.orders", contains(2, 2))
                .body("items.sales.customers", contains(1, 2))
                .body("items[0].lastYear.revenue.amount", equalTo("40.00"))
                .body("items[0].growthRate", equalTo(1.25f))
                .body("items[1].lastYear", nullValue())
                .body("total.revenue.amount", equalTo("137.00"))
                .body("total.customers", equalTo(2));
    }

    @Test
    void valuesOfBothCanBeChosen() {
        sell();
        var pair = years + "&groupBy=CHANNEL&thenBy=REPRESENTATIVE&thenValue=" + representative;
        Calls.get(pair)
                .then()
                .body("items.group", contains("PHONE", "WEB"))
                .body("items.sales.customers", contains(1, 2))
                .body("total.customers", equalTo(2));
        Calls.get(pair + "&value=WEB")
                .then()
                .body("items", hasSize(1))
                .body("items[0].sales.orders", equalTo(2))
                .body("total.customers", equalTo(2));
        Calls.get(pair + "&value=WEB&value=PHONE")
                .then()
                .body("items", hasSize(2))
                .body("total.customers", nullValue());
    }

    @Test
    void whatIsPartedInTurnIsPartedBefore() {
        refused("&thenBy=CHANNEL", "thenBy");
        refused("&groupBy=CHANNEL&thenBy=CHANNEL", "thenBy");
        refused("&groupBy=CHANNEL&thenValue=WEB", "thenValue");
        refused("&value=WEB", "value");
    }

    private void refused(String more, String parameter) {
        ProblemAssert.assertProblem(Calls.get(years + more), 400, "MALFORMED_REQUEST")
                .atParameter(parameter);
    }

    private void sold(UUID customer, String at, String channel, String... lines) {
        Calls.recorded(Calls.entry(
                customer,
                "PURCHASE",
                at,
                ",\"channel\":\"%s\",\"representative\":\"%s\",\"lines\":[%s]"
                        .formatted(channel, representative, String.join(",", lines))));
    }

    private static String line(String category, String price) {
        return "{\"product\":\"p\",\"category\":\"%s\",\"quantity\":1,\"unitPrice\":{\"amount\":\"%s\",\"currency\":\"CNY\"}}"
                .formatted(category, price);
    }
}
