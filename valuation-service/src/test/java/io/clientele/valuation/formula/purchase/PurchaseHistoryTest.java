package io.clientele.valuation.formula.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PurchaseHistoryTest {

    private static final LocalDate AS_OF = LocalDate.parse("1997-09-30");

    @Test
    void purchasesOfOneDayAreOneOccasion() {
        var history = history(buy("1997-01-01", "10"), buy("1997-01-15", "3"), buy("1997-01-15", "4"));
        assertThat(history.purchases()).isEqualTo(2);
        assertThat(history.frequency()).isEqualTo(1);
        assertThat(history.meanRepeatSpend()).isEqualTo(7);
    }

    @Test
    void theDayIsTheBusinessDayOfTheZone() {
        var shanghai = ZoneId.of("Asia/Shanghai");
        var evening = Purchase.at(Instant.parse("1997-01-01T15:59:59Z"), shanghai, BigDecimal.ONE);
        var midnight = Purchase.at(Instant.parse("1997-01-01T16:00:00Z"), shanghai, BigDecimal.ONE);
        assertThat(history(evening, midnight).purchases()).isEqualTo(2);
    }

    @Test
    void timesAreWholeDaysSinceTheFirstPurchase() {
        var history = history(buy("1997-08-05", "1"), buy("1997-02-25", "1"));
        assertThat(history.recency()).hasToString("P161D");
        assertThat(history.age()).hasToString("P217D");
        assertThat(history.age().weeks()).isEqualTo(31);
        assertThat(history.sinceLastPurchase()).hasToString("P56D");
    }

    @Test
    void firstOccasionIsNoRepeatSpend() {
        var history = history(buy("1997-01-01", "1000"), buy("1997-02-01", "20"), buy("1997-03-01", "30"));
        assertThat(history.meanRepeatSpend()).isEqualTo(25);
        assertThat(history.spend()).isEqualByComparingTo("1050");
    }

    @Test
    void zeroValueOccasionIsAPurchaseButNoSpend() {
        var history = history(buy("1997-01-01", "0"), buy("1997-02-01", "0"), buy("1997-03-01", "30"));
        assertThat(history.frequency()).isEqualTo(2);
        assertThat(history.paidPurchases()).isEqualTo(1);
        assertThat(history.meanSpend())
                .as("of an occasion, which may be one of these again")
                .isEqualTo(10);
    }

    @Test
    void purchasesAfterTheAsOfDayAreNotSeen() {
        assertThat(history(buy("1997-10-01", "10")).purchases()).isZero();
        assertThat(history(buy("1997-09-30", "10")).purchases()).isEqualTo(1);
    }

    @Test
    void prospectHasNoHistory() {
        var none = history();
        assertThat(none.frequency()).isZero();
        assertThat(none.age()).hasToString("P0D");
        assertThat(none.meanRepeatSpend()).isZero();
        assertThat(none.meanSpend()).isZero();
    }

    private static PurchaseHistory history(Purchase... purchases) {
        return PurchaseHistory.of(List.of(purchases), AS_OF);
    }

    private static Purchase buy(String day, String amount) {
        return new Purchase(LocalDate.parse(day), new BigDecimal(amount));
    }
}
