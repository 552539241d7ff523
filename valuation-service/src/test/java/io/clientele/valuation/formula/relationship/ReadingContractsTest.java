package io.clientele.valuation.formula.relationship;

import java.math.BigDecimal;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static io.clientele.valuation.formula.relationship.Story.terms;
import static org.assertj.core.api.Assertions.assertThat;

/** What the contracts of a customer say of it. */
class ReadingContractsTest {

    @Test
    void aContractIsKeptUnlessBreachedOrLeftBeforeItsTerm() {
        var story = new Story();
        var terms = terms("2025-12-01", null);
        story.ends("2025-11-30", story.signs("2025-01-01", terms), "CANCELLED_BY_CUSTOMER");
        story.ends("2025-12-01", story.signs("2025-01-01", terms), "EXPIRED");
        story.ends("2025-06-01", story.signs("2025-01-01", terms), "BREACHED");
        story.signs("2025-06-01", terms("2026-06-01", "1000"));
        assertThat(story.read(Indicator.CONTRACTS_KEPT_SHARE).number()).isEqualTo(0.5);
        assertThat(story.read(Indicator.EXPOSURE).amount()).contains(new BigDecimal("1000"));
        assertThat(story.read(Indicator.RECURRING_AMOUNT).number()).isEqualTo(40);
    }

    @Test
    void anExposureNamesTheEntryThatStatedIt() {
        var story = new Story();
        var start = story.signs("2025-06-01", terms("2026-06-01", "1000"));
        assertThat(story.read(Indicator.EXPOSURE).entries()).containsExactly(start);
        story.changes("2025-07-01", start, terms("2026-06-01", "700"));
        story.changes("2025-08-01", start, terms("2026-08-01", null));
        assertThat(story.read(Indicator.EXPOSURE).amount()).contains(new BigDecimal("700"));
        assertThat(story.read(Indicator.EXPOSURE).entries()).containsExactly(new UUID(0, 1));
    }

    @Test
    void whatIsToldOfAContractAfterItsEndChangesNothing() {
        var story = new Story();
        var contract = story.signs("2025-01-01", terms("2025-12-01", null));
        story.ends("2025-06-01", contract, "BREACHED");
        story.changes("2025-07-01", contract, terms("2025-05-01", null));
        assertThat(story.read(Indicator.CONTRACTS_KEPT_SHARE).number()).isZero();
    }

    @Test
    void aContractThatIsRenewedWithoutALastDayPaysAndIsAtRiskAsBefore() {
        var story = new Story();
        var contract = story.signs("2024-01-01", terms("2024-12-31", "1000"));
        story.renews("2024-12-20", contract, terms("2025-01-01", null, null, null));
        assertThat(story.read(Indicator.RECURRING_AMOUNT).number()).isEqualTo(40);
        assertThat(story.read(Indicator.EXPOSURE).amount()).contains(new BigDecimal("1000"));
        assertThat(story.ends("2025-06-01", contract, "CANCELLED_BY_CUSTOMER")
                        .read(Indicator.CONTRACTS_KEPT_SHARE)
                        .number())
                .as("no term that it was left before")
                .isEqualTo(1);
    }

    @Test
    void aContractThatHasNotBegunPaysNothingAndPutsNothingAtRisk() {
        var story = new Story();
        story.signs("2025-12-01", terms("2026-01-01", null, 10.0, "10"));
        assertThat(story.read(Indicator.RECURRING_AMOUNT).missing()).containsExactly(Missing.RECURRING_AMOUNT);
        assertThat(story.read(Indicator.EXPOSURE).missing()).containsExactly(Missing.EXPOSURE);
    }

    @Test
    void aRenewalSignedAheadPaysAndPutsAtRiskWhatItSaysFromItsTermOn() {
        var story = new Story();
        var contract = story.signs("2025-01-01", terms("2025-01-01", "2026-01-31", 40.0, "1000"));
        story.renews("2025-12-01", contract, terms("2026-02-01", null, 60.0, "2000"));
        assertThat(story.read(Indicator.RECURRING_AMOUNT).number()).isEqualTo(40);
        assertThat(story.read(Indicator.RECURRING_AMOUNT).entries()).containsExactly(contract);
        assertThat(story.read(Indicator.EXPOSURE).amount()).contains(new BigDecimal("1000"));
        story.changes("2025-12-20", contract, terms(null, null, 50.0, null));
        assertThat(story.read(Indicator.RECURRING_AMOUNT).number()).isEqualTo(50);
        assertThat(story.read(Indicator.RECURRING_AMOUNT).entries()).containsExactly(new UUID(0, 2));
        assertThat(story.read(Indicator.EXPOSURE).entries()).containsExactly(contract);
    }
}
