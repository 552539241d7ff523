package io.clientele.valuation.group;

import java.math.BigDecimal;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.valuation.indicator.Told;

import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class WhatAGroupHasEarnedTest {

    @Inject
    Told told;

    private final UUID head = UUID.randomUUID();
    private final UUID daughter = UUID.randomUUID();

    @BeforeEach
    void aGroupThatHasBroughtOthers() {
        var friend = brought("\"referredBy\":\"" + daughter + "\"", "300");
        var neighbour = brought("", "100");
        var stranger = brought("\"referredBy\":\"" + UUID.randomUUID() + "\"", "900");
        var first = told.of(head).registered(1, "\"acquisitionCost\":\"75\"");
        first.entry(
                "PURCHASE",
                "2025-03-01",
                "\"amount\":\"950\",\"listAmount\":\"1000\",\"discount\":\"50\",\"cost\":\"500\"");
        for (var named : new UUID[] {friend, neighbour, stranger, daughter}) {
            first.entry("REFERRAL", "2025-04-01", "\"particulars\":{\"referredCustomerId\":\"" + named + "\"}");
        }
        first.told();
        var second = told.of(daughter).registered(1, "\"parentId\":\"" + head + "\",\"referredBy\":\"" + head + "\"");
        second.entry("PURCHASE", "2023-04-01", "\"amount\":\"100\",\"cost\":\"30\"");
        second.entry("REFERRAL", "2025-05-01", "\"particulars\":{\"referredCustomerId\":\"" + neighbour + "\"}");
        second.told();
    }

    /**
     * 1,000 − 500 and 100 − 30 at list price, 50 off it, 75 spent to win the head; half of what the friend and the neighbour earn, each
     * once: (300 + 100) ÷ 2. The stranger was brought by somebody else, and the daughter is a member.
     */
    @Test
    void theTermsAreSummedAndNobodyCountsTwice() {
        var read = read();
        assertThat(amount(read, "BASIC_PROFIT").add(amount(read, "COST_SAVED"))).isEqualByComparingTo("570");
        assertThat(amount(read, "PRICE_CONCESSIONS")).isEqualByComparingTo("-50");
        assertThat(amount(read, "ACQUISITION_COST")).isEqualByComparingTo("-75");
        assertThat(amount(read, "REFERRAL_INCOME")).isEqualByComparingTo("200");
        assertThat(read.getInt("lifecycleProfit.referred")).isEqualTo(2);
        assertThat(read.getString("lifecycleProfit.margin.amount")).isEqualTo("520.00");
        assertThat(read.getString("lifecycleProfit.withoutEstimates.amount")).isEqualTo("445.00");
        assertThat(read.getString("lifecycleProfit.lifecycleProfit.amount")).isEqualTo("645.00");
        assertThat(read.getInt(part("ACQUISITION_COST") + ".customers")).isEqualTo(1);
        assertThat(read.getInt("lifecycleProfit.gaps.find { it.code == 'ACQUISITION_COST' }.customers"))
                .isEqualTo(1);
    }

    @Test
    void theTermsAddUp() {
        var read = read();
        var sum = read.<String>getList("lifecycleProfit.explanation.amount.amount").stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(read.getString("lifecycleProfit.lifecycleProfit.amount"));
        assertThat(new BigDecimal(read.getString("pastValue.amount"))
                        .add(new BigDecimal(read.getString("currentValue.amount"))))
                .isEqualByComparingTo(read.getString("lifecycleProfit.margin.amount"));
    }

    private UUID brought(String record, String spent) {
        var customer = UUID.randomUUID();
        var story = told.of(customer).registered(1, record);
        story.entry("PURCHASE", "2025-05-01", "\"amount\":\"" + spent + "\"");
        story.told();
        return customer;
    }

    private static String part(String kind) {
        return "lifecycleProfit.explanation.find { it.part == '" + kind + "' }";
    }

    private static BigDecimal amount(JsonPath read, String kind) {
        return new BigDecimal(read.getString(part(kind) + ".amount.amount"));
    }

    private JsonPath read() {
        var answer =
                given().bearer(Tokens.of("viewer")).get("/api/v1/customers/{id}/valuation/group?asOf=2025-12-31", head);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
