package io.clientele.valuation.value.answer;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.valuation.indicator.Told;
import io.clientele.valuation.model.ContractModels;
import io.clientele.valuation.store.Database;

import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The start of a contract and an invoice are corrected twice; what became of them was told of the first, or comes first. */
@QuarkusTest
@WithBackends
class ValuingCorrectedContractsTest {

    private static final int VERSION = 600_003;
    private static final String AMOUNT = "\"recurringAmount\":\"%s\",\"recurringPeriod\":\"P1M\"";

    @Inject
    Told told;

    @Inject
    Database database;

    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    void aModelOfContracts() {
        ContractModels.activate(database, VERSION);
    }

    @AfterEach
    void noModelIsActiveForOtherTests() {
        ContractModels.none(database);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsToldOfTheFirstStartChangesTheLast(boolean backwards) {
        tell(backwards);
        var running = read("/valuation?asOf=2025-04-15");
        assertThat(running.getString("contract.since")).isEqualTo("2025-01-02");
        assertThat(running.getString("contract.monthlyAmount.amount")).isEqualTo("60.00");
        assertThat(read("/indicators?asOf=2025-04-15")
                        .getString("items.find { it.code == 'RECURRING_AMOUNT' }.amount.amount"))
                .isEqualTo("60.00");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEndOfTheFirstStartEndsTheLast(boolean backwards) {
        tell(backwards);
        assertThat(read("/valuation?asOf=2025-09-01").getString("contract")).isNull();
        var indicators = read("/indicators?asOf=2025-09-01");
        assertThat(indicators.getFloat("items.find { it.code == 'CONTRACTS_KEPT_SHARE' }.value"))
                .isZero();
        assertThat(indicators.getString("items.find { it.code == 'RECURRING_AMOUNT' }.amount"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPaymentOfTheFirstInvoiceSettlesTheLast(boolean backwards) {
        tell(backwards);
        var indicators = read("/indicators?asOf=2025-09-01");
        assertThat(indicators.getFloat("items.find { it.code == 'ON_TIME_PAYMENT_SHARE' }.value"))
                .isEqualTo(1);
        assertThat(indicators.getString("items.find { it.code == 'OVERDUE_SHARE' }.value"))
                .isIn("0", "0.0");
    }

    private void tell(boolean backwards) {
        told.of(customer).registered(1, "").told();
        var story = told.of(customer);
        story.entry("PURCHASE", "2025-01-01", "\"amount\":\"300\"");
        var start = story.entry("CONTRACT_STARTED", "2025-01-01", contract("", "30"));
        var invoice = story.entry("INVOICE", "2025-01-01", "\"amount\":\"500\"," + due(""));
        story.entry("PAYMENT", "2025-01-10", "\"amount\":\"90\",\"particulars\":{\"about\":\"" + invoice + "\"}");
        story.entry("CONTRACT_CHANGED", "2025-03-01", contract(about(start), "60"));
        story.entry("CONTRACT_ENDED", "2025-05-01", """
                "particulars":{%s"contract":{"endReason":"BREACHED"}}""".formatted(about(start)));
        var middle = story.entry("CONTRACT_STARTED", "2025-01-02", contract(about(start), "40"));
        story.entry("CONTRACT_STARTED", "2025-01-02", contract(about(start), "50"));
        story.replaced(start, "CONTRACT_STARTED", "2025-01-01", "2025-01-02", contract("", "30"));
        story.replaced(middle, "CONTRACT_STARTED", "2025-01-02", "2025-01-02", contract(about(start), "40"));
        story.entry("INVOICE", "2025-01-01", "\"amount\":\"90\"," + due(about(invoice)));
        story.replaced(invoice, "INVOICE", "2025-01-01", "2025-01-01", "\"amount\":\"500\"," + due(""));
        (backwards ? story.backwards() : story).told();
    }

    private static String about(UUID first) {
        return "\"about\":\"" + first + "\",";
    }

    private static String due(String about) {
        return "\"particulars\":{" + about + "\"dueDate\":\"2025-01-31\"}";
    }

    private static String contract(String about, String monthly) {
        return "\"particulars\":{" + about + "\"contract\":{" + AMOUNT.formatted(monthly) + "}}";
    }

    private JsonPath read(String path) {
        var answer = given().bearer(Tokens.of("viewer")).get("/api/v1/customers/" + customer + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
