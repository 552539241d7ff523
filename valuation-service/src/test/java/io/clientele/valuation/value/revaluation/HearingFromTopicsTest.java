package io.clientele.valuation.value.revaluation;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.Topic;
import io.clientele.contracts.ValuationEvent.ValuationChanged;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Entries come in by their topic, values go out by theirs, and what nobody can read stops neither. */
@QuarkusTest
@WithBackends
class HearingFromTopicsTest {

    @Test
    void anEntryOfSomebodyNotYetHeardOfIsValuedAndTold() {
        var customer = UUID.randomUUID();
        var entry = new Journal(customer.hashCode()).purchase(customer, "2026-01-05T10:00:00Z", "12.50");
        TopicProbe.publish(Events.event(entry));
        try (var valuations = TopicProbe.on(Topic.VALUATIONS)) {
            var told = valuations
                    .await(
                            ValuationChanged.class,
                            e -> e.valuation().customerId().equals(customer))
                    .valuation();
            assertThat(told.purchases()).isEqualTo(1);
            assertThat(told.lifetimeRevenue()).isEqualByComparingTo("12.50");
            assertThat(told.model().name()).isEqualTo("PRIOR_RATE");
        }
        given().bearer(Tokens.of("viewer"))
                .get("/api/v1/customers/{id}/valuation", customer)
                .then()
                .statusCode(200);
    }

    @Test
    void whatCannotBeReadOrKeptIsParkedAndTheNextIsValued() {
        var customer = UUID.randomUUID();
        var journal = new Journal(customer.hashCode());
        var impossible = journal.purchase(customer, "2026-01-05T10:00:00Z", "-1");
        var good = journal.purchase(customer, "2026-01-06T10:00:00Z", "8.00");
        TopicProbe.produce(
                Topic.INTERACTIONS, "broken", "interaction.recorded", "no json".getBytes(StandardCharsets.UTF_8));
        TopicProbe.publish(Events.event(impossible), Events.event(good));
        try (var valuations = TopicProbe.on(Topic.VALUATIONS);
                var parked = TopicProbe.on("clientele.valuation-service.dead-letters.v1")) {
            var told = valuations.await(
                    ValuationChanged.class, e -> e.valuation().customerId().equals(customer));
            assertThat(told.valuation().lifetimeRevenue()).isEqualByComparingTo("8.00");
            parked.awaitRecords(2, row -> true);
        }
    }
}
