package io.clientele.valuation.portfolio.bridge;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Request;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.store.Emptied;
import io.clientele.valuation.value.revaluation.Heard;

import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A customer who cannot be valued is named beside the bridge of all others. */
@QuarkusTest
@WithBackends
class OneWhoCannotBeWalkedTest {

    private static final String SPAN = "{\"from\":\"2024-06-30\",\"to\":\"2025-06-30\",\"restated\":true}";

    @Inject
    Heard heard;

    @Inject
    Database database;

    private final UUID failing = UUID.randomUUID();
    private final UUID joined = UUID.randomUUID();
    private final UUID stayed = UUID.randomUUID();

    @BeforeEach
    void ofOneAnEntryCannotBeUnderstood() {
        Emptied.of(database, "fact, customer, customer_profile, valuation, valuation_history");
        heard.customers(List.of(failing, joined, stayed));
        heard.purchase(failing, "2024-03-01T00:00:00Z", "10.00");
        heard.purchase(failing, "2024-04-01T00:00:00Z", "10.00");
        heard.purchase(stayed, "2024-03-01T00:00:00Z", "10.00");
        heard.purchase(joined, "2025-03-01T00:00:00Z", "10.00");
        database.execute("""
                UPDATE fact SET kind = 'CONTRACT_STARTED',
                    details = '{"particulars":{"contract":{"recurringAmount":"300","recurringPeriod":"never"}}}'
                 WHERE customer_id = ? AND occurred_at = '2024-04-01'""", failing);
    }

    @AfterEach
    void othersWhoWorkOnEverybodyDoNotMeetIt() {
        database.execute("DELETE FROM fact WHERE customer_id = ?", failing);
    }

    @Test
    void atOnce() {
        named(
                viewer().get("/api/v1/portfolio/bridge?from=2024-06-30&to=2025-06-30&restated=true")
                        .jsonPath(),
                "");
    }

    @Test
    void asAJob() {
        named(EndedJob.of(viewer().body(SPAN).post("/api/v1/portfolio/bridges")), "result.");
    }

    private void named(JsonPath answer, String at) {
        assertThat(answer.getLong(at + "passedOver.customers"))
                .as(answer.prettify())
                .isOne();
        assertThat(answer.getString(at + "passedOver.first[0].customerId")).isEqualTo(failing.toString());
        assertThat(answer.getString(at + "passedOver.first[0].reason")).isEqualTo("NOT_WALKED");
        assertThat(answer.getLong(at + "from.customers")).isOne();
        assertThat(answer.getLong(at + "to.customers")).isEqualTo(2);
        assertThat(answer.getLong(at + "bars.find{it.cause=='JOINED'}.customers"))
                .isOne();
    }

    private static Request viewer() {
        return given().bearer(Tokens.of("viewer")).contentType("application/json");
    }
}
