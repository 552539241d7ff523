package io.clientele.valuation.portfolio.bridge;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Request;
import io.clientele.valuation.indicator.Told;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.store.Emptied;

import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A bridge begins with what the one before it has ended with, whoever was merged or parted meanwhile. */
@QuarkusTest
@WithBackends
class BridgesAcrossMergesTest {

    @Inject
    Told told;

    @Inject
    Database database;

    private final UUID survivor = UUID.randomUUID();
    private final UUID gone = UUID.randomUUID();
    private final UUID alone = UUID.randomUUID();

    @BeforeEach
    void threeBuyers() {
        Emptied.of(database, "fact, customer, customer_profile, valuation, valuation_history");
        buys(survivor, "2024-01-10", "2024-01-20", "2024-02-05");
        buys(gone, "2024-01-11");
        buys(alone, "2024-01-12", "2024-02-12");
    }

    @Test
    void theNextBridgeBeginsWhereTheLastHasEnded() {
        var first = between("2024-02-15", "2024-03-15");
        merged(4);
        var again = between("2024-02-15", "2024-03-15");
        var second = between("2024-03-15", "2024-04-15");
        assertThat(again.<Object>get("bars")).isEqualTo(first.get("bars"));
        assertThat(again.<Object>get("to")).isEqualTo(first.get("to"));
        assertThat(second.<Object>get("from")).isEqualTo(first.get("to"));
        assertThat(second.getInt("from.customers")).isEqualTo(3);
        assertThat(second.getInt("to.customers")).isEqualTo(2);
        assertThat(amount(first, "MERGED")).isZero();
        assertThat(amount(second, "MERGED")).isNotZero();
        assertThat(customers(second, "MERGED")).isOne();
        assertThat(customers(second, "JOINED") + customers(second, "LEFT")).isZero();
        sumsUp(second);
    }

    @Test
    void theJobSaysTheSame() {
        merged(4);
        var once = between("2024-03-15", "2024-04-15");
        var job = EndedJob.of(
                viewer().body("{\"from\":\"2024-03-15\",\"to\":\"2024-04-15\"}").post("/api/v1/portfolio/bridges"));
        assertThat(job.<Object>get("result.bars")).isEqualTo(once.get("bars"));
        assertThat(job.<Object>get("result.from")).isEqualTo(once.get("from"));
        assertThat(amount(once, "MERGED")).isNotZero();
    }

    @Test
    void partingTakesBackWhatTheMergeHasMade() {
        merged(4);
        told.of(gone).registered(5, "").told();
        var parted = between("2024-04-15", "2024-05-15");
        assertThat(amount(parted, "MERGED")).isNotZero();
        assertThat(parted.getInt("from.customers")).isEqualTo(2);
        assertThat(parted.getInt("to.customers")).isEqualTo(3);
        sumsUp(parted);
        var whole = between("2024-03-15", "2024-05-15");
        assertThat(amount(whole, "MERGED")).isZero();
        assertThat(whole.<Object>get("to")).isEqualTo(parted.get("to"));
        assertThat(between("2024-03-15", "2024-04-15").<Object>get("to")).isEqualTo(parted.get("from"));
    }

    @Test
    void restatedBothEndsHaveTheMergesOfNow() {
        merged(4);
        var restated = viewer().get("/api/v1/portfolio/bridge?from=2024-03-15&to=2024-04-15&restated=true")
                .jsonPath();
        assertThat(amount(restated, "MERGED")).isZero();
        assertThat(restated.getInt("from.customers")).isEqualTo(2);
    }

    @Test
    void aSurvivorWhoCannotBeWalkedIsNamedOnce() {
        merged(4);
        database.execute("""
                UPDATE fact SET kind = 'CONTRACT_STARTED',
                    details = '{"particulars":{"contract":{"recurringAmount":"300","recurringPeriod":"never"}}}'
                 WHERE customer_id = ? AND occurred_at > '2024-02-01'""", survivor);
        var bridge = between("2024-03-15", "2024-04-15");
        database.execute("DELETE FROM fact WHERE customer_id = ?", survivor);
        assertThat(bridge.getLong("passedOver.customers")).as(bridge.prettify()).isOne();
        assertThat(bridge.getList("passedOver.first.customerId")).isEqualTo(List.of(survivor.toString()));
        assertThat(bridge.getInt("to.customers")).isOne();
    }

    /** Both together at the beginning, of whom one alone at the end could be. */
    @Test
    void whoCouldNotBeValuedAtTheBeginningIsNotAtTheEndEither() {
        merged(4);
        told.of(gone).registered(5, "").told();
        database.execute("""
                UPDATE fact SET kind = 'CONTRACT_STARTED',
                    details = '{"particulars":{"contract":{"recurringAmount":"300","recurringPeriod":"never"}}}'
                 WHERE customer_id = ?""", gone);
        var bridge = between("2024-04-15", "2024-05-15");
        database.execute("DELETE FROM fact WHERE customer_id = ?", gone);
        assertThat(bridge.getList("passedOver.first.customerId"))
                .as(bridge.prettify())
                .isEqualTo(List.of(survivor.toString()));
        assertThat(bridge.getInt("from.customers")).isOne();
        assertThat(bridge.getInt("to.customers")).isOne();
        assertThat(amount(bridge, "MERGED")).isZero();
        sumsUp(bridge);
    }

    private void merged(int month) {
        told.of(gone).registered(month, "\"mergedInto\":\"" + survivor + "\"").told();
    }

    private void buys(UUID customer, String... days) {
        var story = told.of(customer).registered(1, "");
        List.of(days).forEach(day -> story.entry("PURCHASE", day, "\"amount\":\"100.00\""));
        story.told();
    }

    private static void sumsUp(JsonPath bridge) {
        var sum = bridge.<String>getList("bars.amount.amount").stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(bridge.getString("change.amount"));
    }

    private static BigDecimal amount(JsonPath bridge, String cause) {
        return new BigDecimal(bridge.getString("bars.find { it.cause == '" + cause + "' }.amount.amount"));
    }

    private static long customers(JsonPath bridge, String cause) {
        return bridge.getLong("bars.find { it.cause == '" + cause + "' }.customers");
    }

    private static JsonPath between(String from, String to) {
        var answer = viewer().get("/api/v1/portfolio/bridge?from=" + from + "&to=" + to);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static Request viewer() {
        return given().bearer(Tokens.of("viewer")).contentType("application/json");
    }
}
