package io.clientele.valuation.value.revaluation;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.ValuationState;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.value.published.ValuationRows;

import static org.assertj.core.api.Assertions.assertThat;

/** A customer whose valuation fails holds up nobody else. */
@QuarkusTest
@WithBackends
class OneWhoFailsTest extends TakingIn {

    @Inject
    ValuationRows rows;

    @Inject
    Owed owed;

    @Inject
    Database database;

    private final UUID failing = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeEach
    void ofOneAnEntryCannotBeUnderstood() {
        heard.purchase(failing, "2024-03-01T00:00:00Z", "10.00");
        heard.purchase(other, "2024-03-01T00:00:00Z", "10.00");
        database.execute("""
                UPDATE fact SET kind = 'CONTRACT_STARTED',
                    details = '{"particulars":{"contract":{"recurringAmount":"300","recurringPeriod":"never"}}}'
                 WHERE customer_id = ?""", failing);
        database.execute("UPDATE fact SET amount = 77 WHERE customer_id = ?", other);
    }

    @AfterEach
    void othersWhoWorkOnEverybodyDoNotMeetIt() {
        database.execute("DELETE FROM fact WHERE customer_id = ?", failing);
    }

    @Test
    void theOthersAreValuedAndItKeepsItsValueAndIsDueLater() {
        var before = value(failing);
        var changed = QuarkusTransaction.requiringNew().call(() -> revaluing.revalue(List.of(failing, other)));
        assertThat(changed).containsExactly(other);
        assertThat(value(other).pastValue()).isEqualByComparingTo("77");
        var after = value(failing);
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(after.nextChangeAt()).isAfter(before.asOf().plus(Duration.ofMinutes(50)));
        assertThat(after.nextChangeAt()).isBefore(before.asOf().plus(Duration.ofMinutes(90)));
    }

    @Test
    void whatIsOwedIsPaidAndWhatIsDueIsDoneAndTold() {
        QuarkusTransaction.requiringNew().run(() -> owed.add(List.of(failing, other)));
        Patience.until("the other is valued", () -> value(other).pastValue().intValue() == 77);
        Patience.until("nothing is owed", () -> owed.count() == 0);
        database.execute(
                "UPDATE valuation SET next_change_at = now() - interval '9 years' WHERE customer_id = ?", failing);
        database.execute("UPDATE fact SET amount = 78 WHERE customer_id = ?", other);
        database.execute("UPDATE valuation SET next_change_at = now() WHERE customer_id = ?", other);
        Patience.until(
                "the other is valued again", () -> value(other).pastValue().intValue() == 78);
        Patience.until("nobody waits to be told of", () -> waiting() == 0);
    }

    private ValuationState value(UUID customer) {
        return rows.of(List.of(customer)).get(customer);
    }

    private long waiting() {
        return database.query("SELECT count(*) FROM indicator_due", row -> row.getLong(1))
                .getFirst();
    }
}
