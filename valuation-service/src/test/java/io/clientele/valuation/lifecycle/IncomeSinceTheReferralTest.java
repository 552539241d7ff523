package io.clientele.valuation.lifecycle;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Request;
import io.clientele.kit.testing.http.Response;
import io.clientele.valuation.indicator.Told;

import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Half of what the one who came has earned since it was referred: what it had earned before is owed to nobody. */
@QuarkusTest
@WithBackends
class IncomeSinceTheReferralTest {

    private static final String AS_OF = "asOf=2025-12-31";
    private static final String PART = "explanation.find { it.part == 'REFERRAL_INCOME' }";
    private static final String INCOME = PART + ".amount.amount";

    @Inject
    Told told;

    private final UUID referrer = UUID.randomUUID();
    private final UUID came = UUID.randomUUID();

    /** 1,000 in the years before, 100 in the window but before June, 40 in June and after it. */
    @BeforeEach
    void oneWhoBuysAgainAndAgain() {
        told.of(referrer).registered(1, "").told();
        var story = told.of(came).registered(1, "");
        story.entry("PURCHASE", "2023-03-01", "\"amount\":\"1000\"");
        story.entry("PURCHASE", "2025-03-01", "\"amount\":\"100\"");
        story.entry("PURCHASE", "2025-06-01", "\"amount\":\"50\"");
        story.entry("CONTACT", "2025-07-01", "\"channel\":\"PHONE\",\"cost\":\"10\"");
        story.told();
    }

    @Test
    void whatWasEarnedBeforeItCountsNot() {
        refers(referrer, came, "2025-06-01");
        var read = profit(referrer);
        assertThat(read.getString(INCOME)).isEqualTo("20.00");
        assertThat(read.getString("assumptions.referredMargin.amount")).isEqualTo("40.00");
        assertThat(read.getString(PART + ".label")).isEqualTo("Referral income since the referral (estimate)");
    }

    @Test
    void theFirstOfTheEntriesThatNameItTells() {
        refers(referrer, came, "2025-06-02");
        assertThat(income(referrer)).isEqualTo("0.00");
        refers(referrer, came, "2025-02-01");
        assertThat(income(referrer)).isEqualTo("70.00");
        refers(referrer, came, "2022-02-01");
        assertThat(income(referrer)).isEqualTo("570.00");
    }

    /** Records tell no day. */
    @Test
    void whereOnlyTheRecordTellsItCameByItFromItsBeginningOn() {
        told.of(came).registered(2, "\"referredBy\":\"" + referrer + "\"").told();
        assertThat(income(referrer)).isEqualTo("570.00");
        refers(referrer, came, "2025-02-01");
        assertThat(income(referrer)).isEqualTo("70.00");
    }

    @Test
    void ofTwoWhoAreOneTheEarlierEntryTells() {
        var twin = UUID.randomUUID();
        told.of(twin).registered(1, "").told();
        refers(referrer, came, "2025-06-01");
        refers(referrer, twin, "2025-02-01");
        told.of(twin).registered(2, "\"mergedInto\":\"" + came + "\"").told();
        assertThat(income(referrer)).isEqualTo("70.00");
    }

    @Test
    void ofAGroupTheFirstMemberThatBroughtItTells() {
        var daughter = UUID.randomUUID();
        told.of(daughter).registered(1, "\"parentId\":\"" + referrer + "\"").told();
        refers(referrer, came, "2025-06-01");
        refers(daughter, came, "2025-02-01");
        var group = answered(viewer().get("/api/v1/customers/{id}/valuation/group?" + AS_OF, referrer));
        assertThat(group.getString("lifecycleProfit." + INCOME)).isEqualTo("70.00");
    }

    @Test
    void aReferralThatIsSupposedBringsWhatItBringsOncePosted() {
        var supposed = answered(viewer().contentType("application/json")
                .body("""
                        {"asOf":"2025-12-31","lifecycleProfit":true,"entries":[{"kind":"REFERRAL",\
                        "occurredAt":"2025-02-01T10:00:00Z","referredCustomerId":"%s"}]}""".formatted(came))
                .post("/api/v1/customers/{id}/valuation/what-if", referrer));
        refers(referrer, came, "2025-02-01");
        assertThat(supposed.getString("lifecycleProfit.after." + INCOME))
                .isEqualTo("70.00")
                .isEqualTo(income(referrer));
    }

    private void refers(UUID who, UUID whom, String day) {
        var story = told.of(who);
        story.entry("REFERRAL", day, "\"particulars\":{\"referredCustomerId\":\"" + whom + "\"}");
        story.told();
    }

    private static String income(UUID customer) {
        return profit(customer).getString(INCOME);
    }

    private static JsonPath profit(UUID customer) {
        return answered(viewer().get("/api/v1/customers/{id}/lifecycle-profit?" + AS_OF, customer));
    }

    private static JsonPath answered(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static Request viewer() {
        return given().bearer(Tokens.of("viewer"));
    }
}
