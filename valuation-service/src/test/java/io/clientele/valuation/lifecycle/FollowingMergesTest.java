package io.clientele.valuation.lifecycle;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Request;
import io.clientele.valuation.indicator.Told;

import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever is merged came as its survivor, and has brought for it; and both were won. */
@QuarkusTest
@WithBackends
class FollowingMergesTest {

    private static final String AS_OF = "asOf=2025-12-31";
    private static final String SUPPOSED = "lifecycleProfit.after";

    @Inject
    Told told;

    private final UUID referrer = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID came = UUID.randomUUID();
    private final UUID twin = UUID.randomUUID();

    @BeforeEach
    void fourCustomers() {
        spends(referrer, "37", "");
        spends(other, "74", "");
        spends(came, "597", "");
        spends(twin, "97", "");
    }

    @Test
    void theReferredIsMergedAndTheSurvivorsEarningsCount() {
        refers(referrer, came);
        assertThat(income(referrer)).isEqualTo("298.50");
        merged(came, twin, 2);
        assertThat(income(referrer)).isEqualTo("347.00");
        assertThat(referred(referrer)).containsExactly(twin.toString());
        parted(came, 3);
        assertThat(income(referrer)).isEqualTo("298.50");
        assertThat(referred(referrer)).containsExactly(came.toString());
    }

    @Test
    void aReferralMayNameOneWhoIsMergedAndOneWhoCameTwiceCountsOnce() {
        merged(came, twin, 2);
        assertThat(supposing(referrer, came).getString(SUPPOSED + "." + income()))
                .isEqualTo("347.00");
        refers(referrer, came);
        refers(referrer, twin);
        assertThat(income(referrer)).isEqualTo("347.00");
    }

    @Test
    void whoIsMergedIntoTheReferrerBringsNothingSupposedOrPosted() {
        merged(came, referrer, 2);
        var supposed = supposing(referrer, came);
        assertThat(supposed.getString(SUPPOSED + "." + income())).isEqualTo("0.00");
        refers(referrer, came);
        var posted = profit(referrer);
        assertThat(supposed.getMap(SUPPOSED)).isEqualTo(posted.getMap(""));
        refers(referrer, twin);
        assertThat(income(referrer)).isEqualTo("48.50");
    }

    @Test
    void theReferrerWhomTheRecordNamesIsMerged() {
        says(came, 2, "\"referredBy\":\"" + referrer + "\"");
        assertThat(income(referrer)).isEqualTo("298.50");
        merged(referrer, other, 2);
        assertThat(income(other)).isEqualTo("298.50");
        refers(other, came);
        assertThat(income(other)).isEqualTo("298.50");
        parted(referrer, 3);
        assertThat(income(referrer)).isEqualTo("298.50");
    }

    @Test
    void theRecordOfTheMergedTellsWhereThatOfTheSurvivorDoesNot() {
        says(came, 2, "\"referredBy\":\"" + referrer + "\"");
        refers(other, twin);
        says(came, 3, "\"referredBy\":\"" + referrer + "\",\"mergedInto\":\"" + twin + "\"");
        assertThat(income(other)).isEqualTo("0.00");
        assertThat(income(referrer)).isEqualTo("347.00");
        says(twin, 2, "\"referredBy\":\"" + other + "\"");
        assertThat(income(other)).isEqualTo("347.00");
        assertThat(income(referrer)).isEqualTo("0.00");
    }

    @Test
    void whoBroughtItselfByAMergeWasBroughtByNobodyElse() {
        says(came, 2, "\"referredBy\":\"" + twin + "\"");
        says(came, 3, "\"referredBy\":\"" + twin + "\",\"mergedInto\":\"" + twin + "\"");
        assertThat(income(twin)).isEqualTo("0.00");
        refers(referrer, twin);
        assertThat(income(referrer)).isEqualTo("347.00");
    }

    @Test
    void ofAGroupEachIsBroughtOnceAndMembersNever() {
        says(came, 2, "\"referredBy\":\"" + referrer + "\"");
        refers(referrer, twin);
        var broughtToo = UUID.randomUUID();
        spends(broughtToo, "10", "");
        refers(referrer, broughtToo);
        assertThat(ofGroup(referrer)).isEqualTo("352.00");
        says(came, 3, "\"referredBy\":\"" + referrer + "\",\"mergedInto\":\"" + twin + "\"");
        assertThat(income(referrer)).isEqualTo("352.00");
        assertThat(ofGroup(referrer)).isEqualTo("352.00");
        says(other, 2, "\"parentId\":\"" + referrer + "\"");
        merged(broughtToo, other, 2);
        assertThat(ofGroup(referrer)).isEqualTo("347.00");
        assertThat(income(referrer)).isEqualTo("389.00");
    }

    @Test
    void whatWasSpentToWinTheMergedIsNotLost() {
        says(came, 2, "\"acquisitionCost\":\"500\"");
        says(twin, 2, "\"acquisitionCost\":\"80\"");
        assertThat(cost(twin)).isEqualTo("-80.00");
        says(came, 3, "\"acquisitionCost\":\"500\",\"mergedInto\":\"" + twin + "\"");
        assertThat(cost(twin)).isEqualTo("-580.00");
        assertThat(profit(twin).getList(part("ACQUISITION_COST") + ".customers", String.class))
                .containsExactlyInAnyOrder(came.toString(), twin.toString());
        assertThat(viewer().get("/api/v1/customers/{id}/valuation/group?" + AS_OF, twin)
                        .jsonPath()
                        .getString("lifecycleProfit." + part("ACQUISITION_COST") + ".amount.amount"))
                .isEqualTo("-580.00");
        assertThat(viewer().get("/api/v1/customers/{id}/indicators/ACQUISITION_COST?" + AS_OF, twin)
                        .asString())
                .contains("580.00");
        says(came, 4, "\"acquisitionCost\":\"500\"");
        assertThat(cost(twin)).isEqualTo("-80.00");
        assertThat(cost(came)).isEqualTo("-500.00");
    }

    @Test
    void theMergedMayBeTheOnlyOneWhoseCostIsKnown() {
        says(came, 2, "\"acquisitionCost\":\"500\",\"mergedInto\":\"" + other + "\"");
        assertThat(cost(other)).isEqualTo("-500.00");
        assertThat(profit(other).getList("gaps.code", String.class)).doesNotContain("ACQUISITION_COST");
    }

    private void spends(UUID customer, String amount, String record) {
        var story = told.of(customer).registered(1, record);
        story.entry("PURCHASE", "2025-06-01", "\"amount\":\"" + amount + "\"");
        story.told();
    }

    private void refers(UUID who, UUID whom) {
        var story = told.of(who);
        story.entry("REFERRAL", "2025-05-02", "\"particulars\":{\"referredCustomerId\":\"" + whom + "\"}");
        story.told();
    }

    /** What is answered where a referral is supposed. */
    private static JsonPath supposing(UUID who, UUID whom) {
        var supposed = viewer().contentType("application/json")
                .body("""
                        {"asOf":"2025-12-31","lifecycleProfit":true,"entries":[{"kind":"REFERRAL",\
                        "occurredAt":"2025-05-02T10:00:00Z","referredCustomerId":"%s"}]}""".formatted(whom))
                .post("/api/v1/customers/{id}/valuation/what-if", who);
        assertThat(supposed.statusCode()).as(supposed.asString()).isEqualTo(200);
        return supposed.jsonPath();
    }

    private void says(UUID customer, int version, String record) {
        told.of(customer).registered(version, record).told();
    }

    private void merged(UUID customer, UUID survivor, int version) {
        says(customer, version, "\"mergedInto\":\"" + survivor + "\"");
    }

    private void parted(UUID customer, int version) {
        says(customer, version, "");
    }

    private static List<String> referred(UUID customer) {
        return profit(customer).getList(part("REFERRAL_INCOME") + ".customers", String.class);
    }

    private static String ofGroup(UUID head) {
        var answer = viewer().get("/api/v1/customers/{id}/valuation/group?" + AS_OF, head);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getString("lifecycleProfit." + income());
    }

    private static String income(UUID customer) {
        return profit(customer).getString(income());
    }

    private static String income() {
        return part("REFERRAL_INCOME") + ".amount.amount";
    }

    private static String cost(UUID customer) {
        return profit(customer).getString(part("ACQUISITION_COST") + ".amount.amount");
    }

    private static String part(String name) {
        return "explanation.find { it.part == '" + name + "' }";
    }

    private static JsonPath profit(UUID customer) {
        var answer = viewer().get("/api/v1/customers/{id}/lifecycle-profit?" + AS_OF, customer);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static Request viewer() {
        return given().bearer(Tokens.of("viewer"));
    }
}
