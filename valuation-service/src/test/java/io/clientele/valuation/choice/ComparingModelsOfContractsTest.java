package io.clientele.valuation.choice;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Response;
import io.clientele.valuation.indicator.Told;
import io.clientele.valuation.model.ContractModels;
import io.clientele.valuation.store.Database;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.valuation.model.AskingForFits.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The regular customers of Fader and Hardie (2007, table 1), contract by contract: seven years foresee the five after. */
@QuarkusTest
@WithBackends
class ComparingModelsOfContractsTest {

    @Inject
    Told told;

    @Inject
    Database database;

    /** Of a thousand who began on one day, those who were there after 1 to 12 years. */
    @BeforeEach
    void aThousandContracts() {
        none();
        database.execute("""
                INSERT INTO customer (customer_id, version)
                SELECT md5('regular' || c)::uuid, 1 FROM generate_series(1, 1000) AS c""");
        database.execute("""
                INSERT INTO fact (customer_id, id, version, kind, occurred_at, recorded_at, details)
                SELECT md5('regular' || c)::uuid, md5(kind || ' regular ' || c)::uuid, 1, kind, at, at,
                       json_build_object('particulars',
                                         json_build_object('about', md5('CONTRACT_STARTED regular ' || c)::uuid))
                  FROM generate_series(1, 1000) AS c,
                       LATERAL (SELECT count(*) AS renewed
                                  FROM unnest(ARRAY[631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173]) AS there
                                 WHERE there >= c) AS stayed,
                       LATERAL (VALUES ('CONTRACT_STARTED', timestamptz '1980-03-01 12:00Z'),
                                       ('CONTRACT_ENDED', timestamptz '1981-03-01 12:00Z' + renewed * interval '1 year'))
                            AS entry (kind, at)
                 WHERE kind = 'CONTRACT_STARTED' OR renewed < 12""");
    }

    @AfterEach
    void none() {
        ContractModels.none(database);
        database.execute("DELETE FROM fact WHERE kind LIKE 'CONTRACT%'");
        database.execute(
                "DELETE FROM customer WHERE customer_id IN (SELECT md5('regular' || c)::uuid FROM generate_series(1, 1000) AS c)");
    }

    @Test
    void theShiftedBetaGeometricIsTheChampion() {
        var made =
                EndedJob.of(compare("{\"role\":\"CONTRACT\",\"calibrationEnd\":\"1987-06-30\",\"holdOut\":\"P5Y\"}"));
        assertThat(made.getInt("done")).isEqualTo(made.getInt("total")).isEqualTo(1_000);
        assertThat(made.getString("result.champion")).isEqualTo("SHIFTED_BETA_GEOMETRIC");
        assertThat(made.getString("result.challenger")).isEqualTo("CONSTANT_RETENTION");
        assertThat(made.getString("result.baseline")).isEqualTo("CONSTANT_RETENTION");
        assertThat(made.getString("result.timeUnit")).isEqualTo("P1Y");
        assertThat(made.getInt("result.customers")).isEqualTo(241);
        assertThat(made.getInt("result.actualRenewals")).isEqualTo(980);
        assertThat(made.getString("result.actualPurchases")).isNull();
        var best = "result.candidates[0]";
        assertThat(made.getDouble(best + ".parameters.alpha")).isCloseTo(0.704, within(1e-3));
        assertThat(made.getBoolean(best + ".beatsBaseline")).isTrue();
        assertThat(made.getString(best + ".beatsPriorRate")).isNull();
        assertThat(made.getDouble(best + ".score.expectedRenewals")).isCloseTo(973.57, within(0.15));
        assertThat(made.getDouble(best + ".score.sumError")).isCloseTo(-6.43, within(0.15));
        assertThat(made.getList(best + ".score.byRenewal.actual", Double.class))
                .containsExactly(223.0, 207.0, 194.0, 183.0, 173.0);
        assertThat(made.getDouble("result.candidates[1].parameters.retentionRate"))
                .isCloseTo(0.774, within(1e-3));
        assertThat(made.getDouble("result.candidates[1].calibrationLogLikelihood"))
                .isCloseTo(-1_794.62, within(0.01));
        var kept = manager().get("/api/v1/model-comparisons?limit=1&role=CONTRACT");
        assertThat(kept.jsonPath().getString("items[0].id")).isEqualTo(made.getString("result.id"));
    }

    /** P10 of the renewals of five years is one, as 7.9 % leave at the next: 223 of 241 renewed it or more. */
    @Test
    void whoIsUnderContractIsToldHowOftenSuchBandsWereRight() {
        var subscriber = UUID.randomUUID();
        var story = told.of(subscriber).registered(1, "");
        story.entry("CONTRACT_STARTED", "2023-03-01", """
                "particulars":{"contract":{"termFrom":"2023-03-01","recurringAmount":"300","recurringPeriod":"P3M"}}""");
        story.entry("PURCHASE", "2023-03-01", "\"amount\":\"300\"");
        story.told();
        ContractModels.activate(database, 600_018);
        var made = EndedJob.of(compare("""
                {"role":"CONTRACT","calibrationEnd":"1987-06-30","holdOut":"P5Y","timeUnit":"P12M"}"""));
        var band = manager()
                .get("/api/v1/customers/{id}/valuation/intervals?asOf=2025-09-01", subscriber)
                .jsonPath();
        assertThat(band.getString("contractCoverage.comparison")).isEqualTo(made.getString("result.id"));
        assertThat(band.getLong("contractCoverage.customers")).isEqualTo(241);
        assertThat(band.getDouble("contractCoverage.measured")).isCloseTo(223 / 241.0, within(1e-6));
        assertThat(band.getDouble("contractCoverage.expected")).isCloseTo(0.9208, within(1e-3));
        assertThat(band.getString("measuredCoverage.value")).isNull();
    }

    @Test
    void everyCriterionChoosesIt() {
        for (var criterion : Criterion.values()) {
            var made = EndedJob.of(compare("""
                    {"role":"CONTRACT","calibrationEnd":"1987-06-30","holdOut":"P5Y","criterion":"%s"}""".formatted(criterion)));
            assertThat(made.getString("result.champion")).isEqualTo("SHIFTED_BETA_GEOMETRIC");
        }
    }

    @Test
    void afterOneDecisionNoModelIsIdentifiedAndNoneIsChosen() {
        var made =
                EndedJob.of(compare("{\"role\":\"CONTRACT\",\"calibrationEnd\":\"1981-06-30\",\"holdOut\":\"P5Y\"}"));
        assertThat(made.getString("result.candidates[0].outcome")).isEqualTo("NOT_IDENTIFIED");
        assertThat(made.getString("result.champion")).isNull();
        assertThat(made.getString("result.note")).isNotBlank();
    }

    @Test
    void tooLittleIsRefusedWithAReason() {
        failed("{\"role\":\"CONTRACT\",\"calibrationEnd\":\"1987-06-30\",\"holdOut\":\"P6M\"}", "HOLD_OUT_TOO_SMALL");
        failed(
                "{\"role\":\"CONTRACT\",\"calibrationEnd\":\"1980-06-30\",\"holdOut\":\"P5Y\"}",
                "NOTHING_TO_LEARN_FROM");
        var wrong = compare("""
                {"role":"CONTRACT","calibrationEnd":"1987-06-30","holdOut":"P5Y","period":"P1M","models":["NBD"]}""");
        assertProblem(wrong, 422, "INVALID_REQUEST").at("/period").at("/models/0");
    }

    private static void failed(String asked, String code) {
        var ended = EndedJob.at(compare(asked).header("Location"));
        assertThat(ended.getString("state")).isEqualTo("FAILED");
        assertThat(ended.getString("problem.code")).isEqualTo(code);
    }

    private static Response compare(String asked) {
        return manager().body(asked).post("/api/v1/model-comparisons");
    }
}
