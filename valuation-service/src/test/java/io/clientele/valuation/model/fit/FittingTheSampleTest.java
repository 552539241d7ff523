package io.clientele.valuation.model.fit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.PolicyEvent.ModelActivated;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.store.Emptied;
import io.clientele.valuation.value.revaluation.Events;
import io.clientele.valuation.value.revaluation.Heard;
import io.clientele.valuation.value.revaluation.Journal;

import static io.clientele.valuation.model.AskingForFits.activate;
import static io.clientele.valuation.model.AskingForFits.fit;
import static io.clientele.valuation.model.AskingForFits.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Real purchases in, published estimates out, and everyone valued by them (Fader, Hardie and Lee 2005; 2013). */
@QuarkusTest
@WithBackends
class FittingTheSampleTest {

    private static final Path FILE = Path.of("../../shared/data/cdnow-sample.txt");

    @Inject
    Heard heard;

    @Inject
    Database database;

    @AfterEach
    void noModelIsActiveForOtherTests() {
        database.execute("DELETE FROM active_model");
    }

    @Test
    void cdnowGivesThePublishedModelsAndTheyValueEveryone() throws IOException {
        assumeTrue(Files.exists(FILE), "skipped: the CDNOW sample is not beside this checkout");
        Emptied.of(database, "fact, customer, valuation, valuation_history");
        load(Files.readAllLines(FILE));

        var buying = fit("BG_NBD");
        assertThat(buying.getInt("result.customers")).isEqualTo(2_357);
        assertThat(buying.getBoolean("result.converged")).isTrue();
        assertThat(buying.getDouble("result.logLikelihood")).isCloseTo(-9_582.429, within(0.01));
        assertThat(buying.getDouble("result.parameters.alpha")).isCloseTo(4.41360, within(0.004));
        var spending = fit("GAMMA_GAMMA");
        assertThat(spending.getInt("result.customers")).isEqualTo(946);
        assertThat(spending.getDouble("result.logLikelihood")).isCloseTo(-4_055.918, within(0.01));
        assertThat(spending.getDouble("result.parameters.gamma")).isCloseTo(15.4435, within(0.015));

        EndedJob.succeeded(activate("GAMMA_GAMMA", spending));
        var done = EndedJob.succeeded(activate("BG_NBD", buying));
        assertThat(done.getLong("result.customers")).isEqualTo(2_357);
        assertThat(database.query(
                        "SELECT DISTINCT model || ' ' || model_version FROM valuation", row -> row.getString(1)))
                .containsExactly("BG_NBD " + buying.getInt("result.version"));
        try (var policies = TopicProbe.on(Topic.POLICIES)) {
            policies.await(ModelActivated.class, e -> e.model().equals("BG_NBD"));
        }
        customer1516IsExpectedToBuyAsPublished();
        modelsCompeteOnTheHoldOutAsPublished();
        gammaGammaForeseesSpendBest();
        anotherModelOfBuyingTakesThePlaceOfTheFirst();
    }

    private static void customer1516IsExpectedToBuyAsPublished() {
        var value = manager()
                .get("/api/v1/customers/{id}/valuation?asOf=1997-09-30", id("1516"))
                .jsonPath();
        assertThat(value.getInt("history.frequency")).isEqualTo(26);
        assertThat(value.getString("history.recency")).isEqualTo("P216D");
        assertThat(value.getString("history.age")).isEqualTo("P217D");
        assertThat(value.getDouble("expectedPurchases.value")).isCloseTo(25.757, within(0.001));
        assertThat(value.getDouble("probabilityAlive")).isCloseTo(0.96885, within(0.00001));
    }

    private static void modelsCompeteOnTheHoldOutAsPublished() {
        var job = manager()
                .body("{\"calibrationEnd\":\"1997-09-30\",\"holdOut\":\"P39W\"}")
                .post("/api/v1/model-comparisons");
        var made = EndedJob.of(job);
        assertThat(made.getInt("result.actualPurchases")).isEqualTo(1_882);
        assertThat(made.getString("result.champion")).isEqualTo("PARETO_NBD");
        assertThat(made.getString("result.challenger")).isEqualTo("MBG_NBD");
        assertThat(made.getString("result.activeModel")).isEqualTo("BG_NBD");
        assertThat(made.getDouble("result.candidates[0].score.expectedPurchases"))
                .isCloseTo(1_665.5, within(0.06));
        assertThat(made.getDouble("result.candidates[0].score.mae")).isCloseTo(0.7545, within(6e-5));
        assertThat(made.getString("result.candidates[4].model")).isEqualTo("PRIOR_RATE");
        assertThat(made.getBoolean("result.candidates[0].beatsPriorRate")).isTrue();
        assertThat(made.getBoolean("result.candidates.find{it.model=='NBD'}.beatsPriorRate"))
                .isFalse();
        assertThat(made.getString("result.note")).isNull();
        var kept = manager()
                .get("/api/v1/model-comparisons/{id}", made.getString("result.id"))
                .jsonPath();
        assertThat(kept.getString("champion")).isEqualTo("PARETO_NBD");
        assertThat(manager()
                        .get("/api/v1/model-comparisons?limit=1&count=true")
                        .jsonPath()
                        .getString("items[0].id"))
                .isEqualTo(made.getString("result.id"));
        var sure = manager()
                .get("/api/v1/customers/{id}/valuation/intervals?asOf=1997-09-30", id("1516"))
                .jsonPath();
        assertThat(sure.getDouble("purchases.mean")).isCloseTo(25.757, within(0.001));
        assertThat(sure.getLong("purchases.p10")).isLessThan(sure.getLong("purchases.p50"));
        assertThat(sure.getLong("purchases.p50")).isLessThan(sure.getLong("purchases.p90"));
        assertThat(sure.getDouble("measuredCoverage.measured")).isCloseTo(0.928, within(0.01));
        assertThat(sure.getString("measuredCoverage.value.of")).isEqualTo("SPEND");
        assertThat(sure.getString("measuredCoverage.value.spendModel")).isEqualTo("GAMMA_GAMMA");
        assertThat(sure.getMap("measuredCoverage.value"))
                .isEqualTo(made.getMap("result.candidates.find{it.model=='BG_NBD'}.score.valueCoverage[0]"));
        assertThat(made.getDouble("result.spend.parameters.gamma")).isCloseTo(15.4435, within(0.015));
    }

    /** Taken from the file by another program. */
    private static void gammaGammaForeseesSpendBest() {
        var made = EndedJob.of(manager()
                .body("{\"role\":\"SPEND\",\"calibrationEnd\":\"1997-09-30\",\"holdOut\":\"P39W\"}")
                .post("/api/v1/model-comparisons"));
        assertThat(made.getString("result.champion")).isEqualTo("GAMMA_GAMMA");
        assertThat(made.getString("result.challenger")).isEqualTo("OWN_MEAN");
        assertThat(made.getString("result.activeModel")).isEqualTo("GAMMA_GAMMA");
        assertThat(made.getInt("result.customers")).isEqualTo(684);
        assertThat(made.getDouble("result.actualSpend")).isCloseTo(70_976.39, within(0.01));
        assertThat(made.getDouble("result.candidates[0].score.rmse")).isCloseTo(23.9062, within(2e-4));
        assertThat(made.getString("result.candidates[0].score.coverage")).isNull();
    }

    private static void anotherModelOfBuyingTakesThePlaceOfTheFirst() {
        var fit = fit("MBG_NBD");
        assertThat(fit.getInt("result.report.agreeingStarts")).isEqualTo(fit.getInt("result.report.starts"));
        assertThat(fit.getDouble("result.report.standardErrors.r")).isPositive();
        EndedJob.succeeded(activate("MBG_NBD", fit));
        var active = manager().get("/api/v1/models").jsonPath();
        assertThat(active.getList("items.findAll { it.active != null }.name", String.class))
                .containsExactlyInAnyOrder("MBG_NBD", "GAMMA_GAMMA");
        assertThat(manager()
                        .get("/api/v1/customers/{id}/valuation?asOf=1997-09-30", id("1516"))
                        .jsonPath()
                        .getString("model.name"))
                .isEqualTo("MBG_NBD");
    }

    private void load(List<String> lines) {
        var journal = new Journal(11);
        for (var line : lines) {
            var row = line.strip().split("\\s+");
            var day = row[2].substring(0, 4) + "-" + row[2].substring(4, 6) + "-" + row[2].substring(6);
            journal.purchase(id(row[1]), day + "T12:00:00Z", row[4]);
        }
        var events = journal.entries().stream().map(Events::event).toList();
        for (int from = 0; from < events.size(); from += 2_000) {
            var piece = events.subList(from, Math.min(events.size(), from + 2_000));
            heard.batch(piece);
        }
    }

    private static UUID id(String sample) {
        return UUID.nameUUIDFromBytes(sample.getBytes(StandardCharsets.UTF_8));
    }
}
