package io.clientele.valuation.model.fit;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.store.Database;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.valuation.model.AskingForFits.fit;
import static io.clientele.valuation.model.AskingForFits.manager;
import static org.assertj.core.api.Assertions.assertThat;

/** Models of contracts are fitted to the contracts of the journal; where there are none they say so. */
@QuarkusTest
@WithBackends
class FittingContractsTest {

    @Inject
    Database database;

    @Test
    void modelsSayWhatTheyCannotLearnFrom() {
        var job = manager()
                .body("{\"model\":\"SHIFTED_BETA_GEOMETRIC\",\"calibrationEnd\":\"1990-09-30\"}")
                .post("/api/v1/model-fits");
        var ended = EndedJob.at(job.header("Location"));
        assertThat(ended.getString("state")).isEqualTo("FAILED");
        assertThat(ended.getString("problem.code")).isEqualTo("NOTHING_TO_LEARN_FROM");
        var everyTwoMonths = manager()
                .body("{\"model\":\"BG_BB\",\"calibrationEnd\":\"1990-09-30\",\"timeUnit\":\"P2M\"}")
                .post("/api/v1/model-fits");
        assertProblem(everyTwoMonths, 422, "INVALID_REQUEST").at("/timeUnit");
    }

    @Test
    void contractsOfTheJournalAreFitted() {
        database.execute("""
                INSERT INTO customer (customer_id, version)
                SELECT md5('contract' || c)::uuid, 1 FROM generate_series(1, 100) AS c""");
        database.execute("""
                INSERT INTO fact (customer_id, id, version, kind, occurred_at, recorded_at, details)
                SELECT md5('contract' || c)::uuid, md5(kind || c)::uuid, 1, kind, at, at,
                       json_build_object('particulars', json_build_object('about', md5('CONTRACT_STARTED' || c)::uuid))
                  FROM generate_series(1, 100) AS c,
                       LATERAL (VALUES ('CONTRACT_STARTED', timestamptz '1980-03-01 12:00Z'),
                                       ('CONTRACT_ENDED', timestamptz '1981-02-01 12:00Z' + c % 7 * interval '1 year'))
                            AS entry (kind, at)
                 WHERE kind = 'CONTRACT_STARTED' OR c % 10 < 6""");
        var job = manager()
                .body("{\"model\":\"SHIFTED_BETA_GEOMETRIC\",\"calibrationEnd\":\"1987-09-30\"}")
                .post("/api/v1/model-fits");
        var fit = EndedJob.of(job);
        assertThat(fit.getInt("result.customers")).isEqualTo(100);
        assertThat(fit.getString("result.timeUnit")).isEqualTo("P1Y");
        assertThat(fit.getDouble("result.parameters.alpha")).isPositive();
        database.execute("DELETE FROM fact WHERE kind LIKE 'CONTRACT%'");
        database.execute(
                "DELETE FROM customer WHERE customer_id IN (SELECT md5('contract' || c)::uuid FROM generate_series(1, 100) AS c)");
    }
}
