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
import static org.assertj.core.api.Assertions.within;

@QuarkusTest
@WithBackends
class AGroupIsExplainedByItsMembersTest {

    @Inject
    Told told;

    private final UUID head = UUID.randomUUID();
    private final UUID daughter = UUID.randomUUID();
    private final UUID granddaughter = UUID.randomUUID();

    @BeforeEach
    void aGroup() {
        var first = told.of(head).registered(1, "\"creditGrade\":\"GOOD\"," + wallet("2000"));
        first.entry("PURCHASE", "2023-06-01", "\"amount\":\"1000.004\",\"cost\":\"400.001\"");
        first.entry("PURCHASE", "2025-06-01", "\"amount\":\"600.005\",\"cost\":\"200\"");
        first.entry("CONTRACT_STARTED", "2025-02-01", exposure("10000"));
        first.told();
        var second = told.of(daughter).registered(1, "\"parentId\":\"" + head + "\"," + wallet("3000"));
        second.entry("PURCHASE", "2023-07-01", "\"amount\":\"70.004\"");
        second.entry("PURCHASE", "2025-07-01", "\"amount\":\"400.005\"");
        second.entry("CONTRACT_STARTED", "2025-02-01", exposure("5000"));
        second.told();
        var third = told.of(granddaughter).registered(1, "\"creditGrade\":\"FAIR\",\"parentId\":\"" + daughter + "\"");
        third.entry("PURCHASE", "2025-08-01", "\"amount\":\"50\"");
        third.entry("CONTRACT_STARTED", "2025-02-01", exposure("1000"));
        third.told();
    }

    @Test
    void theTermsOfEveryValueAddUpToIt() {
        var group = read("");
        assertThat(group.getList("pastExplanation.part", String.class)).containsExactly("REVENUE", "COST_OF_GOODS");
        // 1,070.008 − 400.001
        assertThat(group.getString("pastValue.amount")).isEqualTo("670.01");
        assertThat(group.getList("pastExplanation.customers", Integer.class)).containsExactly(2, 1);
        assertThat(sum(group, "pastExplanation")).isEqualByComparingTo("670.01");
        // 600.005 + 400.005 + 50 − 200
        assertThat(group.getString("currentValue.amount")).isEqualTo("850.01");
        assertThat(sum(group, "explanation")).isEqualByComparingTo("850.01");
        assertThat(group.getList("futureExplanation.detail", String.class)).startsWith("1", "2", "3");
        assertThat(sum(group, "futureExplanation")).isEqualByComparingTo(group.getString("futureValue.amount"));
        assertThat(group.getString("lifetimeValue.amount"))
                .isEqualTo(sum(group, "pastExplanation")
                        .add(sum(group, "explanation"))
                        .add(sum(group, "futureExplanation"))
                        .toPlainString());
    }

    /** (600.005 + 400.005) ÷ (2,000 + 3,000): of the granddaughter's wallet nothing is known. */
    @Test
    void theShareOfWalletIsOfThoseWhoseWalletIsKnown() {
        var share = read("");
        assertThat(share.getDouble("shareOfWallet.share")).isCloseTo(0.200002, within(1e-7));
        assertThat(share.getString("shareOfWallet.revenue.amount")).isEqualTo("1000.01");
        assertThat(share.getString("shareOfWallet.walletEstimate.amount")).isEqualTo("5000.00");
        assertThat(share.getInt("shareOfWallet.customers")).isEqualTo(2);
    }

    /**
     * Expected losses 0.01 · 0.45 · 10,000 = 45 and 0.03 · 0.45 · 1,000 = 13.50, capital 8 % of 11,000; no grade is known of the
     * daughter: (650.005 − 200 − 58.50) ÷ 880.
     */
    @Test
    void theReturnIsOfThoseWhoseRiskIsKnown() {
        var group = read("");
        assertThat(group.getDouble("riskAdjustedReturn.raroc")).isCloseTo(0.4448920454, within(1e-7));
        assertThat(group.getString("riskAdjustedReturn.expectedLoss.amount")).isEqualTo("58.50");
        assertThat(group.getString("riskAdjustedReturn.economicCapital.amount")).isEqualTo("880.00");
        assertThat(group.getInt("riskAdjustedReturn.customers")).isEqualTo(2);
        assertThat(group.getInt("riskAdjustedReturn.withoutGrade")).isEqualTo(1);
    }

    @Test
    void whatIsKnownOfNobodyIsAbsent() {
        var alone = UUID.randomUUID();
        var story = told.of(alone).registered(1, "");
        story.entry("PURCHASE", "2025-08-01", "\"amount\":\"50\"");
        story.told();
        var group = read(alone, "");
        assertThat(group.<Object>get("shareOfWallet.share")).isNull();
        assertThat(group.getInt("shareOfWallet.customers")).isZero();
        assertThat(group.<Object>get("riskAdjustedReturn.raroc")).isNull();
        assertThat(group.getInt("riskAdjustedReturn.withoutGrade")).isZero();
        assertThat(group.getList("pastExplanation")).isEmpty();
    }

    @Test
    void itNamesWhatItRestsOnAsTheHeadDoes() {
        var group = read("");
        var own = given().bearer(Tokens.of("viewer"))
                .get("/api/v1/customers/{id}/valuation?asOf=2025-12-31", head)
                .jsonPath();
        assertThat(group.getMap("basis.costPolicy")).isEqualTo(own.getMap("costPolicy"));
        assertThat(group.getMap("basis.valuationPolicy")).isEqualTo(own.getMap("valuationPolicy"));
        assertThat(group.getDouble("basis.discountRate")).isEqualTo(own.getDouble("discountRate"));
        assertThat(group.getString("basis.horizon")).isEqualTo(own.getString("horizon"));
    }

    /** By May 2025 nobody had bought within the year, and what was recorded later was not known. */
    @Test
    void whatWasNotKnownThenDoesNotCount() {
        var group = read("&knownAt=2025-05-31");
        assertThat(group.getString("currentValue.amount")).isEqualTo("0.00");
        assertThat(group.getDouble("shareOfWallet.share")).isZero();
        assertThat(group.getString("riskAdjustedReturn.income.amount")).isEqualTo("0.00");
        assertThat(group.getString("pastValue.amount")).isEqualTo("670.01");
    }

    private static String wallet(String yearly) {
        return "\"walletEstimate\":{\"yearlyAmount\":\"" + yearly + "\",\"estimatedOn\":\"2025-01-01\"}";
    }

    private static String exposure(String amount) {
        return "\"particulars\":{\"contract\":{\"termFrom\":\"2025-02-01\",\"termTo\":\"2026-12-31\",\"exposure\":\""
                + amount + "\"}}";
    }

    private static BigDecimal sum(JsonPath group, String explanation) {
        return group.<String>getList(explanation + ".amount.amount").stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private JsonPath read(String more) {
        return read(head, more);
    }

    private static JsonPath read(UUID of, String more) {
        var answer = given().bearer(Tokens.of("viewer"))
                .get("/api/v1/customers/{id}/valuation/group?asOf=2025-12-31" + more, of);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
