package io.clientele.interaction.visit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** What was spent by category is what was spent: nothing is left out, and what was taken back is subtracted. */
@QuarkusTest
@OnRealParts
class SpendByCategoryTest {

    private final UUID customer = UUID.randomUUID();
    private final String at = Instant.now()
            .minus(3, ChronoUnit.DAYS)
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();

    @Test
    void theCategoriesAddUpToTheYear() {
        record("PURCHASE", lines(line("tea", "drinks", 10), line("pot", "pots", 30), line("gift", null, 5)));
        record("PURCHASE", lines(line("tea", "drinks", 20)) + ",\"exchangeRate\":2", "EUR");
        record("PURCHASE", ",\"amount\":{\"amount\":\"100\",\"currency\":\"CNY\"}");
        record("RETURN", lines(line("pot", "pots", 30)));
        record("RETURN", ",\"amount\":{\"amount\":\"7\",\"currency\":\"CNY\"}");
        var voided = record("PURCHASE", lines(line("tea", "drinks", 1_000)));
        Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + voided + "\"}");
        var spend = Calls.get("/customers/" + customer + "/visit-sheet").jsonPath();
        assertThat(spend.getList("spend.categories.category")).isEqualTo(Arrays.asList(null, "drinks", "pots"));
        assertThat(spend.getList("spend.categories.orders")).isEqualTo(List.of(2, 2, 1));
        assertThat(spend.getList("spend.categories.netRevenue.amount")).isEqualTo(List.of("98.00", "50.00", "0.00"));
        for (var figure : List.of("revenue", "returned", "netRevenue")) {
            var parts = spend.getList("spend.categories." + figure + ".amount", String.class).stream()
                    .map(BigDecimal::new)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(parts).isEqualTo(new BigDecimal(spend.getString("spend.lastYear." + figure + ".amount")));
        }
    }

    private UUID record(String kind, String more) {
        return record(kind, more, "CNY");
    }

    private UUID record(String kind, String more, String currency) {
        return Calls.recorded(Calls.entry(customer, kind, at, more.replace("@", currency)));
    }

    private static String lines(String... lines) {
        return ",\"lines\":[" + String.join(",", lines) + "]";
    }

    private static String line(String product, String category, int price) {
        return "{\"product\":\"" + product + "\"" + (category == null ? "" : ",\"category\":\"" + category + "\"")
                + ",\"quantity\":1,\"unitPrice\":{\"amount\":\"" + price + "\",\"currency\":\"@\"}}";
    }
}
