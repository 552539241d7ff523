package io.clientele.valuation.group;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.value.revaluation.Heard;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class AGroupIsWorthItsMembersTest {

    private static final String GROUP = "/api/v1/customers/{id}/valuation/group?asOf=2026-02-01";

    @Inject
    Heard heard;

    @Test
    void valuesOfAllDepthsAddUpAndACircleIsWalkedOnce() {
        var head = UUID.randomUUID();
        var daughter = UUID.randomUUID();
        var granddaughter = UUID.randomUUID();
        heard.belongs(head, granddaughter);
        heard.belongs(daughter, head);
        heard.belongs(granddaughter, daughter);
        heard.purchase(head, "2026-01-01T10:00:00Z", "100.00");
        heard.purchase(daughter, "2026-01-02T10:00:00Z", "20.005");
        heard.purchase(granddaughter, "2026-01-03T10:00:00Z", "3.005");
        var group = given().bearer(Tokens.of("viewer")).get(GROUP, head).jsonPath();
        assertThat(group.getString("currentValue.amount")).isEqualTo("123.01");
        assertThat(group.getInt("customers")).isEqualTo(3);
        assertThat(group.getList("members.depth")).isEqualTo(List.of(0, 1, 2));
        var sum = group.<String>getList("members.currentValue.amount").stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("123.01");
        assertThat(group.getString("explanation[0].amount.amount")).isEqualTo("123.01");
        var own = given().bearer(Tokens.of("viewer"))
                .get("/api/v1/customers/{id}/valuation?asOf=2026-02-01", head)
                .jsonPath();
        assertThat(group.getString("model.name")).isEqualTo(own.getString("model.name"));
        assertThat(group.getList("members.model.version", Integer.class))
                .hasSize(3)
                .containsOnly(own.getInt("model.version"));
        assertProblem(given().bearer(Tokens.of("viewer")).get(GROUP, UUID.randomUUID()), 404, "CUSTOMER_NOT_FOUND");
    }

    /** Whoever lives alone is not told from others, nor is a head of whom nothing but purchases was heard. */
    @Test
    void viewersAreNotToldWhoLivesWithWhom() {
        var head = UUID.randomUUID();
        var other = UUID.randomUUID();
        heard.purchase(head, "2026-01-01T10:00:00Z", "100.00");
        heard.purchase(other, "2026-01-02T10:00:00Z", "20.25");
        assertThat(given().bearer(Tokens.of("viewer"))
                        .get(GROUP, other)
                        .jsonPath()
                        .getInt("customers"))
                .isEqualTo(1);
        heard.belongs("INDIVIDUAL", other, head);
        for (var person : List.of(head, other)) {
            assertProblem(given().bearer(Tokens.of("viewer")).get(GROUP, person), 403, "HOUSEHOLD_MASKED");
        }
        var household = given().bearer(Tokens.of("agent")).get(GROUP, head).jsonPath();
        assertThat(household.getString("currentValue.amount")).isEqualTo("120.25");
        assertThat(household.getList("members.customerId")).isEqualTo(List.of(head.toString(), other.toString()));
    }
}
