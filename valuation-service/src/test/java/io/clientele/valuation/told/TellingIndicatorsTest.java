package io.clientele.valuation.told;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.IndicatorEvent.IndicatorsChanged;
import io.clientele.contracts.IndicatorState;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.indicator.Told;
import io.clientele.valuation.store.Database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@QuarkusTest
@WithBackends
class TellingIndicatorsTest {

    @Inject
    Told told;

    @Inject
    Due due;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    void aStory() {
        var story = told.of(customer).registered(1, """
                "creditGrade":"GOOD","walletEstimate":{"yearlyAmount":"1000","estimatedOn":"2024-01-01"}""");
        story.entry("PURCHASE", daysAgo(30), "\"amount\":\"250\",\"cost\":\"100\"");
        story.entry("CONTRACT_STARTED", daysAgo(20), """
                "particulars":{"contract":{"exposure":"10000"}}""");
        story.told();
    }

    @Test
    void whatIsKnownOfARelationIsToldWithItsVersion() {
        try (var topic = TopicProbe.on(Topic.INDICATORS)) {
            var event = topic.await(
                    IndicatorsChanged.class, e -> e.indicators().customerId().equals(customer));
            var state = event.indicators();
            assertThat(state.indicators().get("SHARE_OF_WALLET")).isCloseTo(0.25, within(1e-12));
            // (250 − 100 − 0.01 · 0.45 · 10,000) ÷ (0.08 · 10,000)
            assertThat(state.indicators().get("RAROC")).isCloseTo(105 / 800.0, within(1e-12));
            assertThat(state.indicators().get("EXPECTED_LOSS")).isCloseTo(45, within(1e-9));
            assertThat(state.indicators()).containsKey("LOYALTY_INDEX");
            assertThat(state.indicators()).doesNotContainKey("SATISFACTION");
            assertThat(state.version()).isPositive();
        }
    }

    @Test
    void whatIsHeardAgainAndChangesNothingIsNotToldAgain() {
        Patience.until("the first is told", () -> version() > 0);
        long version = version();
        var nothing = told.of(customer);
        nothing.entry("NOTE", "2025-01-01", "");
        nothing.told();
        Patience.until("nobody waits", () -> waiting() == 0);
        assertThat(version()).isEqualTo(version);
        var more = told.of(customer);
        more.entry("PURCHASE", daysAgo(10), "\"amount\":\"250\"");
        more.told();
        Patience.until("the share of wallet is told again", () -> version() > version);
    }

    @Test
    void everyoneIsLookedAtAgainWhenOtherRulesAreInForce() {
        Patience.until("nobody waits", () -> waiting() == 0);
        database.execute("DELETE FROM indicator_told WHERE customer_id = ?", customer);
        database.execute("UPDATE indicator_rules SET rules = 'of another time'");
        Patience.until("it is told again", () -> version() > 0);
    }

    @Test
    void whatWasToldOfAPersonWhoIsErasedIsTakenBack() {
        Patience.until("it is told", () -> version() > 0);
        try (var topic = TopicProbe.on(Topic.INDICATORS)) {
            TopicProbe.publish(new Tombstone(Topic.CUSTOMERS, customer.toString(), customer.toString(), 1L << 60));
            topic.awaitRecords(1, row -> row.value() == null && new String(row.key()).equals(customer.toString()));
        }
        assertThat(version()).isZero();
    }

    @Test
    void whoeverMuchWasHeardOfIsLookedAtOnce() {
        Patience.until("nobody waits", () -> waiting() == 0);
        var other = UUID.randomUUID();
        QuarkusTransaction.begin();
        try {
            Stream.of(customer, other, customer, customer).map(Set::of).forEach(due::changed);
            var first = due.next(1);
            assertThat(first.customers()).containsExactly(customer);
            assertThat(first.notes()).hasSize(3);
            assertThat(first.more()).isTrue();
            due.looked(first);
            var second = due.next(1);
            assertThat(second.customers()).containsExactly(other);
            assertThat(second.more()).isFalse();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void smallMovesAreNotMaterial() {
        var before = state(0.25);
        assertThat(Materially.differs(before, state(0.2505), 0.005)).isFalse();
        assertThat(Materially.differs(before, state(0.252), 0.005)).isTrue();
        assertThat(Materially.differs(null, before, 0.005)).isTrue();
        var gone = new IndicatorState(customer, 2, before.asOf(), "CNY", Map.of(), Map.of());
        assertThat(Materially.differs(before, gone, 0.005)).isTrue();
        assertThat(Materially.differs(null, gone, 0.005)).isFalse();
    }

    private IndicatorState state(double share) {
        return new IndicatorState(customer, 1, Instant.EPOCH, "CNY", Map.of("SHARE_OF_WALLET", share), Map.of());
    }

    private String daysAgo(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusDays(days)
                .toString();
    }

    private long version() {
        return database.query(
                        "SELECT coalesce(max(version), 0) FROM indicator_told WHERE customer_id = ?",
                        row -> row.getLong(1),
                        customer)
                .getFirst();
    }

    private long waiting() {
        return database.query("SELECT count(*) FROM indicator_due", row -> row.getLong(1))
                .getFirst();
    }
}
