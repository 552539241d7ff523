package io.clientele.valuation.portfolio;

import java.util.UUID;

import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.model.ContractModels;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.value.revaluation.Heard;

import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What the answers of a large base are told apart by. The base is small, and is taken for a large one. */
@QuarkusTest
@WithBackends
class AnsweringALargeBaseAgainTest {

    private static final String FORECAST = "/forecast?period=P17D&periods=3";

    @Inject
    Heard heard;

    @Inject
    Database database;

    @BeforeEach
    void somebodyWhoCountsForMany() {
        heard.purchase(UUID.randomUUID(), "2024-01-01T00:00:00Z", "10");
        QuarkusMock.installMockForType(
                new KeptAnswers(() -> KeptAnswers.MANY, Ticker.systemTicker()), KeptAnswers.class);
    }

    @AfterEach
    void noModelForOtherTests() {
        ContractModels.none(database);
    }

    @Test
    void theSameQuestionHasTheSameAnswerAndAnotherAnother() {
        Patience.until(
                "two who ask one after the other are told the same", () -> computedAt("/concentration?points=17", "en")
                        .equals(computedAt("/concentration?points=17", "en")));
        var first = computedAt("/concentration?points=17", "en");
        assertThat(computedAt("/concentration?points=16", "en")).isNotEqualTo(first);
        assertThat(computedAt("/concentration?points=17&of=revenue", "en")).isNotEqualTo(first);
    }

    @Test
    void forecastsAreToldApartByLanguageAndByWhatIsInForce() {
        var english = computedAt(FORECAST, "en");
        assertThat(computedAt(FORECAST, "zh")).isNotEqualTo(english);
        ContractModels.activate(database, 600_017);
        assertThat(computedAt(FORECAST, "en")).isNotEqualTo(english);
    }

    private static String computedAt(String path, String language) {
        return given().bearer(Tokens.of("viewer"))
                .header("Accept-Language", language)
                .get("/api/v1/portfolio" + path)
                .then()
                .statusCode(200)
                .extract()
                .path("computedAt");
    }
}
