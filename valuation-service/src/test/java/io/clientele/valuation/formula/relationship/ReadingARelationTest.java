package io.clientele.valuation.formula.relationship;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.relationship.known.Worth;
import io.clientele.valuation.formula.scorecard.Reading;
import io.clientele.valuation.formula.scorecard.Score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ReadingARelationTest {

    @Test
    void ofSomebodyUnknownEveryIndicatorIsAnsweredOrSaysWhatIsMissing() {
        for (var indicator : Indicator.values()) {
            var found = indicator.of(new Story().relation(), indicator.parameterised() ? "X" : null);
            assertThat(found.known() || !found.missing().isEmpty())
                    .as(indicator.name())
                    .isTrue();
        }
        assertThat(new Story().read(Indicator.REPEAT_PURCHASES).missing()).containsExactly(Missing.PURCHASE);
        assertThat(new Story().read(Indicator.ORDERS).number()).isZero();
    }

    @Test
    void purchasesOfOneDayAreOneOccasion() {
        var story = new Story()
                .buys("2024-06-01", "10")
                .buys("2025-06-01", "10", "food")
                .buys("2025-06-01", "10", "tools")
                .buys("2025-07-01", "30", "food");
        assertThat(story.read(Indicator.REPEAT_PURCHASES).number()).isEqualTo(2);
        assertThat(story.read(Indicator.CATEGORIES_BOUGHT).number()).isEqualTo(2);
        assertThat(story.read(Indicator.REVENUE).amount()).contains(new BigDecimal("50"));
        assertThat(story.read(Indicator.REVENUE_GROWTH).number()).isEqualTo(4);
        assertThat(Indicator.CATEGORY_SHARE.of(story.relation(), "food").number())
                .isEqualTo(0.8);
        assertThat(story.read(Indicator.DAYS_SINCE_PURCHASE).number()).isEqualTo(183);
        assertThat(story.read(Indicator.REPEAT_PURCHASES).entries()).hasSize(3);
    }

    @Test
    void retentionIsTheShareOfQuartersInWhichSomethingWasBought() {
        var story = new Story().buys("2025-02-01", "1").buys("2025-03-01", "1").buys("2025-12-01", "1");
        assertThat(story.read(Indicator.ACTIVE_QUARTER_SHARE).number()).isEqualTo(0.5);
        assertThat(new Story()
                        .buys("2025-12-31", "1")
                        .read(Indicator.ACTIVE_QUARTER_SHARE)
                        .number())
                .isEqualTo(1);
        assertThat(new Story()
                        .buys("2001-01-01", "1")
                        .read(Indicator.ACTIVE_QUARTER_SHARE)
                        .number())
                .isZero();
    }

    @Test
    void whoBuysAgainAfterAComplaintHasToleratedIt() {
        var story = new Story()
                .does("COMPLAINT", "2025-01-10")
                .buys("2025-02-01", "1")
                .does("RETURN", "2025-06-01")
                .does("COMPLAINT", "2025-12-20");
        var tolerance = story.read(Indicator.INCIDENT_TOLERANCE);
        assertThat(tolerance.number()).isEqualTo(0.5);
        assertThat(tolerance.entries()).hasSize(2);
    }

    @Test
    void choosingTakesTheDaysFromTheLastApproach() {
        var story = new Story()
                .does("CONTACT", "2025-01-01")
                .does("CONTACT", "2025-01-07")
                .buys("2025-01-10", "1")
                .buys("2025-01-20", "1")
                .does("MARKETING_TOUCH", "2025-03-01")
                .buys("2025-08-01", "1");
        assertThat(story.read(Indicator.CHOICE_DAYS).number()).isEqualTo(3);
    }

    @Test
    void payingInTimeCountsWhatIsSettledOrHasFallenDue() {
        var story = new Story();
        var inTime = story.invoice("2025-01-01", "100", "2025-01-31");
        story.pays("2025-01-15", "60", inTime).pays("2025-01-31", "40", inTime);
        var late = story.invoice("2025-02-01", "100", "2025-02-28");
        story.pays("2025-03-10", "100", late);
        story.invoice("2025-11-01", "200", "2025-12-01");
        story.invoice("2025-12-20", "50", "2026-01-20");
        story.paysOn("2025-05-01", "10", "2025-05-01");
        assertThat(story.read(Indicator.ON_TIME_PAYMENT_SHARE).number()).isEqualTo(0.5);
        assertThat(story.read(Indicator.DAYS_LATE).number()).isEqualTo((10 + 30) / 4.0);
        assertThat(story.read(Indicator.OVERDUE_SHARE).number()).isCloseTo(200 / 410.0, within(1e-12));
        assertThat(story.read(Indicator.EXPOSURE).amount()).contains(new BigDecimal("250"));
    }

    @Test
    void returnOnRiskIsWhatIsEarnedOnTheCapitalThatCoversIt() {
        var story = new Story().record("FAIR", null).worth("500", "300");
        story.signs("2025-06-01", Story.terms("2026-06-01", "10000"));
        assertThat(story.read(Indicator.EXPECTED_LOSS).number()).isCloseTo(0.03 * 0.45 * 10_000, within(1e-9));
        assertThat(story.read(Indicator.RAROC).number()).isCloseTo((500 - 300 - 135) / 800.0, within(1e-12));
        assertThat(new Story().read(Indicator.RAROC).missing()).containsExactly(Missing.CREDIT_GRADE, Missing.EXPOSURE);
    }

    @Test
    void shareOfWalletIsNeverMoreThanTheWhole() {
        var story = new Story().buys("2025-05-01", "300");
        assertThat(story.record(null, "1200").read(Indicator.SHARE_OF_WALLET).number())
                .isEqualTo(0.25);
        assertThat(story.record(null, "100").read(Indicator.SHARE_OF_WALLET).number())
                .isEqualTo(1);
        assertThat(story.record(null, null).read(Indicator.SHARE_OF_WALLET).missing())
                .containsExactly(Missing.WALLET_ESTIMATE);
    }

    @Test
    void loyaltyIsRenormalisedOverTheMeasuresThatAreKnownAndSaysSo() {
        var story = new Story()
                .buysAt("2025-01-05", "95", "100", "5")
                .buysAt("2025-06-05", "100", "100", null)
                .buysAt("2025-12-05", "100", "100", null);
        var loyalty = story.read(Indicator.LOYALTY_INDEX);
        assertThat(loyalty.missing())
                .containsExactly(Missing.PRODUCT_CATEGORY, Missing.INCIDENT, Missing.CONTACT_BEFORE_PURCHASE);
        var parts = loyalty.parts().orElseThrow();
        assertThat(parts.knownWeight()).isCloseTo(4 / 7.0, within(1e-12));
        assertThat(parts.leaves()).hasSize(7);
        assertThat(parts.leaves().stream().map(Score.LeafScore::contribution).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(parts.points().orElseThrow());
        assertThat(((Reading.Number) loyalty.reading()).value()).isBetween(0.0, 100.0);
        // 2 of 12 repeat purchases, 3 of 4 quarters, 5 of 300 off where 30 % are 0 points, none of 3 referrals
        double ofBehaviour = 100 / 6.0 + 75 + 100 * (1 - 5 / 300.0 / 0.3);
        assertThat(loyalty.number()).isCloseTo(ofBehaviour / 4, within(1e-9));
        assertThat(story.read(Indicator.BEHAVIOURAL_LOYALTY).number()).isCloseTo(ofBehaviour / 3, within(1e-9));
        assertThat(story.read(Indicator.ATTITUDINAL_LOYALTY).number()).isZero();
    }

    @Test
    void aMeasureWeighsTheSameWhicheverOthersAreKnown() {
        var story = new Story();
        for (var day = LocalDate.parse("2024-01-01"); day.getYear() < 2026; day = day.plusWeeks(4)) {
            story.buysAt(day.toString(), "100", "100", "0", "food", "drinks", "tools", "books", "toys");
        }
        var loyalty = story.read(Indicator.LOYALTY_INDEX);
        assertThat(loyalty.missing()).containsExactly(Missing.INCIDENT, Missing.CONTACT_BEFORE_PURCHASE);
        assertThat(loyalty.number()).as("four times 100 and no referral").isEqualTo(80);
    }

    @Test
    void satisfactionIsTheMeanOfTheYearsAnswers() {
        var story = new Story()
                .answers("2023-01-01", "-9")
                .answers("2025-03-01", "1")
                .answers("2025-05-01", "-2");
        assertThat(story.read(Indicator.SATISFACTION).number()).isEqualTo(-0.5);
    }

    @Test
    void whatAModelHasAPartInSaysWhich() {
        var story = new Story();
        for (var indicator : List.of(Indicator.FUTURE_VALUE, Indicator.LIFETIME_VALUE, Indicator.PROBABILITY_ALIVE)) {
            assertThat(story.read(indicator).model()).as(indicator.name()).contains(new Worth.Model("NBD", 7));
        }
        assertThat(story.read(Indicator.CURRENT_VALUE).model()).isEmpty();
        assertThat(story.read(Indicator.ORDERS).model()).isEmpty();
    }

    @Test
    void everyFormulaIsStated() {
        assertThat(Arrays.stream(Indicator.values()).map(Indicator::formula)).noneMatch(String::isBlank);
    }
}
