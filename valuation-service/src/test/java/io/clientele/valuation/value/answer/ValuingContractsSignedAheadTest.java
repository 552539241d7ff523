package io.clientele.valuation.value.answer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.indicator.Told;
import io.clientele.valuation.model.ContractModels;
import io.clientele.valuation.store.Database;

import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A contract counts from the first day of its term, and its customer is valued anew on that day. */
@QuarkusTest
@WithBackends
class ValuingContractsSignedAheadTest {

    @Inject
    Told told;

    @Inject
    Database database;

    @Inject
    Zone zone;

    @Inject
    Clock clock;

    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    void aModelOfContracts() {
        ContractModels.activate(database, 600_005);
    }

    @AfterEach
    void noModelIsActiveForOtherTests() {
        ContractModels.none(database);
    }

    @Test
    void itIsThereFromTheFirstDayOfItsTerm() {
        signs("2025-01-01", "2025-03-01");
        assertThat(read("/customers/" + customer + "/valuation?asOf=2025-02-28").getString("contract"))
                .isNull();
        assertThat(read("/customers/" + customer + "/valuation?asOf=2025-03-01").getString("contract.since"))
                .isEqualTo("2025-03-01");
    }

    @Test
    void theValueIsMadeAnewOnTheDayOnWhichItBegins() {
        var today = LocalDate.ofInstant(clock.instant(), zone.id());
        var begins = today.plusDays(3);
        signs(today.minusDays(2).toString(), begins.toString());
        var next = read("/valuations?customerId=" + customer).getString("items[0].nextChangeAt");
        assertThat(Instant.parse(next)).isEqualTo(begins.atStartOfDay(zone.id()).toInstant());
    }

    @Test
    void aRenewalSignedAheadPaysFromTheFirstDayOfItsTermOn() {
        var today = LocalDate.ofInstant(clock.instant(), zone.id());
        var begins = today.plusDays(3);
        var story = told.of(customer).registered(1, "");
        story.entry("PURCHASE", today.minusDays(400).toString(), "\"amount\":\"300\"");
        var start = story.entry("CONTRACT_STARTED", today.minusDays(400).toString(), contract(null, "30", null));
        var renewal = story.entry(
                "CONTRACT_RENEWED", today.minusDays(2).toString(), contract(begins.toString(), "40", start.toString()));
        story.told();
        var valuation = "/customers/" + customer + "/valuation";
        assertThat(read(valuation).getString("contract.monthlyAmount.amount")).startsWith("30");
        assertThat(read(valuation + "?asOf=" + begins).getString("contract.monthlyAmount.amount"))
                .startsWith("40");
        var explained = read(valuation + "/explanation?asOf=" + begins);
        assertThat(explained.getList("futureValue[0].entries", String.class))
                .contains(start.toString(), renewal.toString());
        assertThat(Instant.parse(read("/valuations?customerId=" + customer).getString("items[0].nextChangeAt")))
                .isEqualTo(begins.atStartOfDay(zone.id()).toInstant());
    }

    private void signs(String day, String termFrom) {
        var story = told.of(customer).registered(1, "");
        story.entry("PURCHASE", day, "\"amount\":\"300\"");
        story.entry("CONTRACT_STARTED", day, contract(termFrom, "30", null));
        story.told();
    }

    private static String contract(String termFrom, String monthly, String about) {
        return """
                "particulars":{%s"contract":{%s"recurringAmount":"%s","recurringPeriod":"P1M"}}""".formatted(
                        about == null ? "" : "\"about\":\"" + about + "\",",
                        termFrom == null ? "" : "\"termFrom\":\"" + termFrom + "\",",
                        monthly);
    }

    private static JsonPath read(String path) {
        var answer = given().bearer(Tokens.of("viewer")).get("/api/v1" + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
