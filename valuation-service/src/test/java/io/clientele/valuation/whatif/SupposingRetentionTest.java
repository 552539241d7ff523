package io.clientele.valuation.whatif;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.valuation.indicator.Told;
import io.clientele.valuation.model.ContractModels;
import io.clientele.valuation.store.Database;

import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * A retention rate that is supposed renews contracts. The numbers are integrals by another program: 100 a month at a margin of
 * 45.46 %, discounted at 7 % over P2Y6M from 2025-06-15, certain until the first renewal (16 of 30 days on, or 200 days on),
 * and by ρ less at each.
 */
@QuarkusTest
@WithBackends
class SupposingRetentionTest {

    private static final String SUPPOSED =
            "{\"asOf\":\"2025-06-15\",\"marginRate\":0.4546,\"discountRate\":0.07,\"horizon\":\"P2Y6M\",\"retentionRate\":%s}";

    @Inject
    Told told;

    @Inject
    Database database;

    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    void aContract() {
        var story = told.of(customer).registered(1, "");
        story.entry("PURCHASE", "2025-01-01", "\"amount\":\"100\"");
        story.entry(
                "CONTRACT_STARTED",
                "2025-01-01",
                "\"particulars\":{\"contract\":{\"recurringAmount\":\"100\",\"recurringPeriod\":\"P1M\"}}");
        story.told();
    }

    @AfterEach
    void noModelIsActiveForOtherTests() {
        ContractModels.none(database);
    }

    @ParameterizedTest
    @CsvSource({"1,1254.70", "0.9,1107.48", "0.5,611.35"})
    void whatAContractOfMonthsPaysGoesOnAsItIsSupposed(double rate, double worth) {
        ContractModels.activate(database, 600_012, "P1M");
        var after = ask(SUPPOSED.formatted(rate));
        assertThat(Double.parseDouble(after.getString("after.futureValue.amount")))
                .isCloseTo(worth, within(0.05));
        assertThat(after.getString("after.contract.period")).isEqualTo("P1M");
        assertThat(after.getDouble("after.contract.renewalProbability"))
                .isCloseTo(Math.pow(rate, 1.0 / 12), within(1e-6));
        assertThat(after.getString("after.model.name")).isEqualTo("CONSTANT_RETENTION");
        assertThat(after.getInt("after.model.version")).isZero();
        assertThat(after.getString("after.modelChoice.step")).isEqualTo("SUPPOSED");
        assertThat(after.getList("after.reasons", String.class))
                .startsWith("UNDER_CONTRACT", "RETENTION_SUPPOSED")
                .doesNotContain("NO_REPEAT_SPEND", "NO_ACTIVE_CONTRACT_MODEL");
    }

    /** No fit is asked: where none is in use, the contract is renewed every year. */
    @ParameterizedTest
    @CsvSource({"1,1254.70", "0.9,1117.80", "0.5,660.82"})
    void soItDoesWhereNoModelOfContractsIsInUse(double rate, double worth) {
        var after = ask(SUPPOSED.formatted(rate));
        assertThat(Double.parseDouble(after.getString("after.futureValue.amount")))
                .isCloseTo(worth, within(0.3));
        assertThat(after.getString("after.contract.period")).isEqualTo("P1Y");
    }

    @Test
    void aMeasureIsWeighedByTheContractAndTheProbabilitiesOfAYear() {
        ContractModels.activate(database, 600_012, "P1M");
        var decided = decide(",\"supposing\":" + SUPPOSED.formatted("0.9"));
        assertThat(decided.getString("inputs.futureValue.amount")).startsWith("1107.");
        assertThat(decided.getDouble("inputs.probabilityWithout")).isEqualTo(0.9);
        assertThat(decided.getString("inputs.probabilityPeriod")).isEqualTo("P1Y");
        assertThat(decided.getString("explanation[0].note")).contains("staying for P1Y");
    }

    @Test
    void aMeasureSaysThatTheNextRenewalIsOneOfAMonth() {
        ContractModels.activate(database, 600_012, "P1M");
        var decided = decide(",\"supposing\":{\"asOf\":\"2025-06-15\"}");
        // in its sixth period (β + 5)/(α + β + 5) renew
        assertThat(decided.getDouble("inputs.probabilityWithout")).isCloseTo(20.2 / 24, within(1e-6));
        assertThat(decided.getString("inputs.probabilityPeriod")).isEqualTo("P1M");
        assertThat(decided.getString("explanation[0].note")).contains("staying for P1M");
        var given = decide(",\"probabilityWithout\":0.5,\"supposing\":{\"asOf\":\"2025-06-15\"}");
        assertThat(given.getMap("inputs")).doesNotContainKey("probabilityPeriod");
    }

    private JsonPath decide(String more) {
        return answered(
                "/api/v1/retention-evaluations",
                "{\"customerId\":\"" + customer
                        + "\",\"probabilityWith\":0.99,\"cost\":{\"amount\":\"5.00\",\"currency\":\"CNY\"}" + more
                        + "}");
    }

    private JsonPath ask(String supposed) {
        return answered("/api/v1/customers/" + customer + "/valuation/what-if", supposed);
    }

    private static JsonPath answered(String path, String body) {
        var answer = given().bearer(Tokens.of("viewer"))
                .contentType("application/json")
                .body(body)
                .post(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
