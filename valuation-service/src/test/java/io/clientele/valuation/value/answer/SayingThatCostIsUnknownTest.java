package io.clientele.valuation.value.answer;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.valuation.indicator.Told;

import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class SayingThatCostIsUnknownTest {

    @Inject
    Told told;

    private final UUID customer = UUID.randomUUID();

    @Test
    void whereNoCostIsKnownATermOfItsOwnSaysSo() {
        bought("\"amount\":\"100\"");
        assertThat(goods("en", "amount.amount")).containsExactly("0.00");
        assertThat(goods("en", "note")).containsExactly("cost of goods unknown");
        assertThat(goods("zh", "note")).containsExactly("商品成本未知");
    }

    @Test
    void whereSomeIsKnownTheTermOfTheCostSaysSo() {
        bought("\"amount\":\"100\"", "\"amount\":\"50\",\"cost\":\"30\"");
        assertThat(goods("en", "amount.amount")).containsExactly("-30.00");
        assertThat(goods("en", "note")).containsExactly("cost of goods of some purchases unknown");
        assertThat(goods("zh", "note")).containsExactly("部分购买的商品成本未知");
    }

    @Test
    void theExplanationSaysTheSame() {
        bought("\"amount\":\"100\"", "\"amount\":\"50\"");
        var explained = read("en", "/explanation");
        for (var value : List.of("currentValue", "presentValue")) {
            assertThat(explained.getList(value + ".part", String.class)).containsExactly("REVENUE", "COST_OF_GOODS");
            assertThat(explained.getList(value + ".amount.amount", String.class))
                    .containsExactly("150.00", "0.00");
            assertThat(explained.getString(value + "[1].note")).isEqualTo("cost of goods unknown");
            assertThat(explained.getList(value + "[1].entries")).isEmpty();
        }
        assertThat(explained.getList("pastValue")).isEmpty();
        var later = given().bearer(Tokens.of("viewer"))
                .get("/api/v1/customers/{id}/valuation/explanation?asOf=2027-12-31", customer)
                .jsonPath();
        assertThat(later.getString("pastValue[1].note")).isEqualTo("cost of goods unknown");
        assertThat(later.getList("currentValue")).isEmpty();
    }

    @Test
    void whereAllIsKnownNothingIsSaid() {
        bought("\"amount\":\"50\",\"cost\":\"30\"");
        assertThat(goods("en", "note")).containsOnlyNulls();
    }

    private void bought(String... purchases) {
        var story = told.of(customer).registered(1, "");
        for (var purchase : purchases) {
            story.entry("PURCHASE", "2025-03-01", purchase);
        }
        story.told();
    }

    private List<String> goods(String language, String property) {
        return read(language, "").getList("explanation.findAll { it.part == 'COST_OF_GOODS' }." + property);
    }

    private JsonPath read(String language, String what) {
        return given().bearer(Tokens.of("viewer"))
                .header("Accept-Language", language)
                .get("/api/v1/customers/{id}/valuation" + what + "?asOf=2025-12-31", customer)
                .jsonPath();
    }
}
