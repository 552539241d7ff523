package io.clientele.e2e.api;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.clientele.e2e.Answer;
import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static org.assertj.core.api.Assertions.assertThat;

/** A POST that is sent again under its Idempotency-Key, through the gateway, whether it has a body or none. */
class ARepeatedPostIsDoneOnceTest {

    private final Suite suite = RunningSuite.suite();
    private final Api admin = suite.as("admin");
    private final String key = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(strings = {"/revaluations", "/republications/customer-service", "/republications/valuation-service"})
    void workIsBegunOnce(String work) {
        Answer first = posted(work, "").expect(202);
        Answer again = posted(work, "").expect(202);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        suite.awaitJob(first.header("Location"));
    }

    @Test
    void aYearOfTheJournalIsPutAwayOnce() {
        int year = Year.now(ZoneOffset.UTC).getValue() - 40;
        var customer = Customers.register(admin, "Of old");
        var entry = Customers.purchase(
                customer,
                "1",
                Year.of(year).atDay(40).atStartOfDay(ZoneOffset.UTC).toInstant());
        admin.post("/api/v1/interactions", entry.toString()).expect(201);
        for (var step : new String[] {"/detachment", "/attachment"}) {
            Answer first = posted("/journal-partitions/" + year + step, "").expect(202);
            suite.awaitJob(first.header("Location"));
            Answer again = posted("/journal-partitions/" + year + step, "").expect(202);
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        }
    }

    @Test
    void anotherQueryIsAnotherRequest() {
        String rows = "[{\"kind\":\"INDIVIDUAL\",\"name\":\"Once\"}]";
        posted("/customers/batch?atomic=true", rows).expect(207);
        Answer other = posted("/customers/batch", rows).expect(422);
        assertThat(other.text("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(other.text("/errors/0/header")).isEqualTo("Idempotency-Key");
        assertThat(posted("/customers/batch?atomic=true", rows).expect(207).header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    private Answer posted(String path, String body) {
        return admin.post("/api/v1" + path, body, request -> request.header("Idempotency-Key", key));
    }
}
