package io.clientele.valuation.lifecycle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.clientele.contracts.InteractionState;
import io.clientele.valuation.fact.DetailedFact;
import io.clientele.valuation.fact.Details;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.formula.lifecycle.Deal;

import static org.assertj.core.api.Assertions.assertThat;

/** What is returned is divided by what its purchase was of, as that stands. */
class DealsTest {

    private static final UUID CUSTOMER = UUID.randomUUID();

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final UUID third = UUID.randomUUID();
    private final DetailedFact asPosted = purchase(first, null, "Tea", "100");
    private final DetailedFact corrected = purchase(second, first, "Cups", "100");
    private final DetailedFact standing = purchase(third, first, "Plates", "100");

    @Test
    void aReturnOfACorrectedPurchaseIsOfWhatTookItsPlace() {
        for (var named : List.of(first, second, third)) {
            var back = returned(named);
            var deals = Deals.of(List.of(standing, back), List.of(standing, asPosted, corrected, back));
            assertThat(deals.getLast())
                    .isEqualTo(Deal.takenBack(
                            back.fact().id(),
                            new BigDecimal("60"),
                            List.of(),
                            List.of(new Deal.Line("Plates", new BigDecimal("100"), null))));
        }
    }

    private static DetailedFact purchase(UUID id, UUID about, String category, String price) {
        var line = new InteractionState.Line(null, category, BigDecimal.ONE, new BigDecimal(price), null, null);
        var said = about == null
                ? null
                : new InteractionState.Particulars(
                        about, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        return new DetailedFact(fact(id, "PURCHASE", price), new Details(List.of(line), said, null));
    }

    private static DetailedFact returned(UUID purchase) {
        return new DetailedFact(fact(UUID.randomUUID(), "RETURN", "60"), new Details(null, null, purchase));
    }

    private static Fact fact(UUID id, String kind, String amount) {
        var at = Instant.parse("2025-03-01T10:00:00Z");
        return new Fact(CUSTOMER, id, kind, null, at, at, null, new BigDecimal(amount), null, null, null, null);
    }
}
