package io.clientele.valuation.value.revaluation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.ValuationState;
import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.value.published.ValuationRows;

import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A customer whose value the database does not take holds up nobody of those who are valued with it. */
@QuarkusTest
@WithBackends
class OneWhomTheDatabaseRefusesTest extends TakingIn {

    @Inject
    ValuationRows rows;

    @Inject
    Database database;

    private final List<UUID> all = new ArrayList<>();
    private UUID failing;

    @BeforeEach
    void oneOfSevenIsNotTaken() {
        for (int i = 0; i < 7; i++) {
            all.add(UUID.randomUUID());
            heard.purchase(all.getLast(), "2024-03-01T00:00:00Z", "10.00");
        }
        failing = all.get(4);
        database.execute("UPDATE fact SET amount = 77 WHERE customer_id = ANY (?)", (Object) all.toArray(UUID[]::new));
        database.execute("""
                CREATE FUNCTION not_taken() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF NEW.past_value = 77 THEN
                        RAISE EXCEPTION 'not taken' USING ERRCODE = '22003';
                    END IF;
                    RETURN NEW;
                END $$""");
        database.execute("CREATE TRIGGER not_taken BEFORE INSERT OR UPDATE ON valuation FOR EACH ROW WHEN"
                + " (NEW.customer_id = '" + failing + "') EXECUTE FUNCTION not_taken()");
    }

    @AfterEach
    void everybodyIsTakenAgain() {
        database.execute("DROP TRIGGER not_taken ON valuation");
        database.execute("DROP FUNCTION not_taken()");
    }

    @Test
    void theOthersAreValuedAndItIsDueLater() {
        var before = value(failing);
        var changed = QuarkusTransaction.requiringNew().call(() -> revaluing.revalue(all));
        assertThat(changed).hasSize(6).doesNotContain(failing);
        all.forEach(id -> assertThat(value(id).pastValue())
                .isEqualByComparingTo(id.equals(failing) ? BigDecimal.TEN : new BigDecimal("77")));
        var after = value(failing);
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(after.nextChangeAt())
                .isBetween(
                        before.asOf().plus(Duration.ofMinutes(50)),
                        before.asOf().plus(Duration.ofMinutes(90)));
    }

    @Test
    void aJobOnEverybodyGoesOn() {
        var job = EndedJob.of(given().bearer(Tokens.of("manager"))
                .contentType("application/json")
                .post("/api/v1/revaluations"));
        assertThat(job.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(job.getLong("done")).isEqualTo(job.getLong("total"));
        assertThat(value(all.getFirst()).pastValue()).isEqualByComparingTo("77");
        assertThat(value(failing).pastValue()).isEqualByComparingTo("10");
    }

    private ValuationState value(UUID customer) {
        return rows.of(List.of(customer)).get(customer);
    }
}
