package io.clientele.customer.wallet;

import java.time.LocalDate;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.CustomerEvent.CustomerChanged;
import io.clientele.contracts.CustomerState.WalletEstimate;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithBackends
class EstimatingWalletsTest {

    @Test
    void theLatestEstimateIsToldAndAllAreKept() {
        var id = company("Estimated");
        var location = post("agent", path(id), """
                        {"estimatedOn":"2026-01-31","yearlyAmount":{"amount":"800000","currency":"CNY"},"origin":"INTERVIEW",
                         "competitors":[{"name":"Harbour Tools","share":0.4},{"name":"Third","share":0.25},{"name":"Fourth"}],"note":"said so"}""")
                .then()
                .statusCode(201)
                .body("competitorsShare", equalTo(0.65f))
                .body("origin.label", equalTo("Interview"))
                .extract()
                .header("Location");
        post("agent", path(id), estimate("2025-06-30", "700000", "CNY", ""))
                .then()
                .statusCode(201);

        get("viewer", location).body("note", nullValue()).body("masked", contains("note"));
        get("viewer", path(id)).body("items.estimatedOn", contains("2026-01-31", "2025-06-30"));
        get("viewer", path(id) + "/current?asOf=2025-12-31").body("yearlyAmount.amount", equalTo("700000.00"));
        try (var topic = TopicProbe.on(Topic.CUSTOMERS)) {
            var told = topic.await(CustomerChanged.class, event -> event.key().equals(id))
                    .customer()
                    .walletEstimate();
            assertThat(told.yearlyAmount()).isEqualByComparingTo("800000");
            assertThat(told.estimatedOn()).isEqualTo(LocalDate.of(2026, 1, 31));
            var both = topic.await(
                            CustomerChanged.class,
                            event -> event.key().equals(id)
                                    && event.customer().walletEstimates().size() == 2)
                    .customer();
            assertThat(both.walletEstimate()).isEqualTo(told);
            assertThat(both.walletEstimates())
                    .extracting(WalletEstimate::estimatedOn)
                    .containsExactly(LocalDate.of(2025, 6, 30), LocalDate.of(2026, 1, 31));
        }
    }

    /** 1,000 for tea and 300 for coffee are a wallet of 1,300; the day before it was 1,000, and by what was known first as well. */
    @Test
    void estimatesOfCategoriesCountTogether() {
        var id = company("Estimated by category");
        var tea = post("agent", path(id), estimate("2025-10-01", "1000", "CNY", ",\"category\":\"tea\""))
                .jsonPath()
                .getString("recordedAt");
        post("agent", path(id), estimate("2025-10-02", "300", "CNY", ",\"category\":\"coffee\""));
        get("viewer", path(id) + "/current")
                .statusCode(200)
                .body("yearlyAmount.amount", equalTo("1300.00"))
                .body("estimatedOn", equalTo("2025-10-02"))
                .body("estimates.category", contains("tea", "coffee"))
                .body("estimates.yearlyAmount.amount", contains("1000.00", "300.00"));
        get("viewer", path(id) + "/current?asOf=2025-10-01").body("yearlyAmount.amount", equalTo("1000.00"));
        get("viewer", path(id) + "/current?knownAt=" + tea).body("yearlyAmount.amount", equalTo("1000.00"));
        get("viewer", path(id) + "/current?asOf=2025-09-30").statusCode(404);
        post("agent", path(id), estimate("2025-10-03", "700", "CNY", ""));
        get("viewer", path(id) + "/current")
                .body("yearlyAmount.amount", equalTo("700.00"))
                .body("estimates.estimatedOn", contains("2025-10-03"));
        try (var topic = TopicProbe.on(Topic.CUSTOMERS)) {
            var told = topic.await(
                            CustomerChanged.class,
                            event -> event.key().equals(id)
                                    && event.customer().walletEstimates() != null
                                    && event.customer().walletEstimates().size() == 3)
                    .customer();
            assertThat(told.walletEstimate().yearlyAmount()).isEqualByComparingTo("700");
            assertThat(told.walletEstimates())
                    .extracting(one -> one.yearlyAmount().intValueExact())
                    .containsExactly(1000, 1300, 700);
        }
    }

    @Test
    void whatCannotBeAnEstimateIsRefusedWithEveryFault() {
        var id = company("Not estimated");
        var others = ",\"competitors\":[{\"name\":\"A\",\"share\":0.7},{\"name\":\"a\",\"share\":0.7}]";
        post("agent", path(id), estimate("9999-01-01", "-1", "USD", others))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/estimatedOn",
                                "/yearlyAmount/amount",
                                "/yearlyAmount/currency",
                                "/competitors",
                                "/competitors/1/name"));
        post("agent", path(id), "{\"origin\":\"RUMOUR\"}").then().statusCode(400);
        get("viewer", path(id) + "/current").statusCode(404).body("code", equalTo("NOT_ESTIMATED"));
    }

    private static String estimate(String day, String amount, String currency, String more) {
        return "{\"estimatedOn\":\"%s\",\"yearlyAmount\":{\"amount\":\"%s\",\"currency\":\"%s\"},\"origin\":\"REPRESENTATIVE\"%s}"
                .formatted(day, amount, currency, more);
    }

    private static String path(String id) {
        return CUSTOMERS + "/" + id + "/wallet-estimates";
    }
}
