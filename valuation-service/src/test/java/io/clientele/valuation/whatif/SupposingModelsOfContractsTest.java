package io.clientele.valuation.whatif;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import io.clientele.kit.testing.http.Request;
import io.clientele.kit.testing.http.Response;
import io.clientele.valuation.indicator.Told;
import io.clientele.valuation.model.ContractModels;
import io.clientele.valuation.store.Database;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Who is under contract is worth by a supposed model of contracts what it is worth once that is in use. */
@QuarkusTest
@WithBackends
class SupposingModelsOfContractsTest {

    private static final String AS_OF = "2025-06-15";
    private static final String GIVEN = "\"parameters\":{\"alpha\":%s,\"beta\":%s}";

    @Inject
    Told told;

    @Inject
    Database database;

    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    void aContract() {
        var story = told.of(customer).registered(1, "");
        story.entry("PURCHASE", "2025-01-01", "\"amount\":\"300\"");
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

    @Test
    void aVersionIsWorthWhatItIsWorthOnceItIsActive() {
        version(600_010);
        var asked = ask("{\"version\":600010}");
        var byParameters = ask("{\"name\":\"SHIFTED_BETA_GEOMETRIC\"," + GIVEN.formatted("3.8", "15.2") + "}");
        assertThat(asked.getString("before.model.name")).isEqualTo("PRIOR_RATE");
        assertThat(asked.getString("after.model.name")).isEqualTo("SHIFTED_BETA_GEOMETRIC");
        assertThat(byParameters.getMap("after.futureValue")).isEqualTo(asked.getMap("after.futureValue"));
        // of those in their first year β/(α + β) renew
        assertThat(asked.getDouble("after.contract.renewalProbability")).isCloseTo(15.2 / 19, within(1e-12));

        ContractModels.activate(database, 600_010);
        assertThat(asked.getString("after.modelChoice.label")).contains("is supposed");
        assertThat(value().getString("modelChoice.label")).contains("the active model of contracts");
        assertThat(withoutChoice(asked.getMap("after"))).isEqualTo(withoutChoice(value().getMap("")));
    }

    @Test
    void noneIsWorthWhatIsWithoutOnceItIsOutOfUse() {
        ContractModels.activate(database, 600_011);
        var asked = ask("{\"name\":\"NONE\"}");
        assertThat(asked.getString("before.model.name")).isEqualTo("SHIFTED_BETA_GEOMETRIC");
        manager().delete("/api/v1/models/SHIFTED_BETA_GEOMETRIC/active").then().statusCode(204);
        assertThat(asked.getMap("after")).isEqualTo(value().getMap(""));
        database.execute("DELETE FROM retired_model");
    }

    /** Nobody leaves, or everybody does at the end of the first year: 100 a month for three years, or until New Year's Day. */
    @ParameterizedTest
    @CsvSource({"0.000001,10000000,3600,1", "10000000,0.000001,651.6,8"})
    void theEdgesOfTheParametersAreWorthAllOrNothingMore(String alpha, String beta, double worth, double close) {
        var asked = asked("\"contractModel\":{" + GIVEN.formatted(alpha, beta)
                        + "},\"discountRate\":0,\"horizon\":\"P3Y\"")
                .jsonPath();
        assertThat(Double.parseDouble(asked.getString("after.futureValue.amount")))
                .isCloseTo(worth, within(close));
    }

    @Test
    void whatIsNoModelOfContractsIsRefusedByName() {
        refused("{}", "/contractModel");
        refused("{\"version\":1," + GIVEN.formatted(1, 1) + "}", "/contractModel");
        refused("{\"name\":\"NONE\",\"version\":1}", "/contractModel");
        refused("{\"name\":\"BG_NBD\",\"version\":1}", "/contractModel/name");
        refused("{\"version\":999999}", "/contractModel/version");
        refused("{\"parameters\":{\"alpha\":1}}", "/contractModel/parameters");
        refused("{" + GIVEN.formatted(0, 1) + "}", "/contractModel/parameters/alpha");
        refused("{" + GIVEN.formatted("null", 1) + "}", "/contractModel/parameters/alpha");
        refused("{\"name\":\"\",\"version\":1}", "/contractModel/name");
        refused("{\"version\":1,\"timeUnit\":\"P1Y\"}", "/contractModel/timeUnit");
        for (var unit : List.of("P1D", "P9999Y")) {
            ask("{" + GIVEN.formatted(1, 1) + ",\"timeUnit\":\"" + unit + "\"}");
        }
        assertProblem(
                        asked("\"retentionRate\":0.5,\"contractModel\":{" + GIVEN.formatted(1, 1) + "}"),
                        422,
                        "INVALID_REQUEST")
                .at("/retentionRate");
    }

    private static Map<String, Object> withoutChoice(Map<String, Object> valuation) {
        var others = new HashMap<>(valuation);
        others.remove("modelChoice");
        return others;
    }

    private void refused(String model, String pointer) {
        assertProblem(asked("\"contractModel\":" + model), 422, "INVALID_REQUEST")
                .at(pointer);
    }

    private void version(int number) {
        ContractModels.activate(database, number);
        ContractModels.none(database);
    }

    private JsonPath ask(String model) {
        var answer = asked("\"contractModel\":" + model);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private Response asked(String supposed) {
        return as("viewer")
                .body("{\"asOf\":\"" + AS_OF + "\"," + supposed + "}")
                .post("/api/v1/customers/{id}/valuation/what-if", customer);
    }

    private JsonPath value() {
        return as("viewer")
                .get("/api/v1/customers/" + customer + "/valuation?asOf=" + AS_OF)
                .jsonPath();
    }

    private static Request manager() {
        return as("manager");
    }

    private static Request as(String role) {
        return given().bearer(Tokens.of(role)).contentType("application/json");
    }
}
