package io.clientele.valuation.portfolio.bridge;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.portfolio.EquityBridge;
import io.clientele.valuation.population.PassedOver;
import io.clientele.valuation.value.Basis;

@Schema(name = "EquityBridge", description = "From the customer equity of one instant to that of another, by cause")
record BridgeView(
        @Schema(description = "When it was computed", examples = "2026-01-31T09:30:00Z")
        Instant computedAt,

        @Schema(description = "Whether both ends are of what is known now", examples = "false")
        boolean restated,

        @Schema(description = "The beginning") End from,
        @Schema(description = "The end") End to,

        @Schema(description = "Equity at the end − equity at the beginning")
        Money change,

        @Schema(description = "In the order in which causes are taken; they sum to change")
        List<BarView> bars,

        @Schema(
                description =
                        "Who could not be valued at one of the instants, by the merges of then: they are at neither end, and in no bar."
                                + " Those who were merged with one of them at one end alone are at the other all the same, which is in the bar"
                                + " MERGED")
        PassedOver passedOver) {

    static BridgeView of(
            CustomerBridge walk, EquityBridge bridge, PassedOver passed, Instant at, String currency, Locale language) {
        var from = Money.of(bridge.from(), currency).rounded();
        var to = Money.of(bridge.to(), currency).rounded();
        var change = Money.of(to.amount().subtract(from.amount()), currency);
        return new BridgeView(
                at,
                walk.restated(),
                End.of(walk.from(), bridge.customersFrom(), from, walk.first()),
                End.of(walk.to(), bridge.customersTo(), to, walk.last()),
                change,
                BarView.of(bridge, change.amount(), currency, language),
                passed);
    }

    @Schema(name = "EquityBridgeEnd", description = "Customer equity at an instant")
    record End(
            @Schema(description = "The instant", examples = "2026-01-31T23:59:59.999999Z")
            Instant asOf,

            @Schema(description = "Customers who had bought by then", examples = "12000", minimum = "0")
            long customers,

            @Schema(description = "The sum of their future values")
            Money customerEquity,

            @Schema(description = "The model of buying", examples = "BG_NBD")
            String model,

            @Schema(description = "Its version; 0 for the prior rate", examples = "3", minimum = "0")
            int modelVersion,

            @Schema(description = "Version of the cost policy", examples = "2", minimum = "0")
            Integer costPolicyVersion,

            @Schema(description = "Version of the valuation policy", examples = "1", minimum = "1")
            Integer valuationPolicyVersion) {

        static End of(Instant asOf, long customers, Money equity, Basis basis) {
            return new End(
                    asOf,
                    customers,
                    equity,
                    basis.model().name(),
                    basis.model().version(),
                    basis.costs().version(),
                    basis.policy().version());
        }
    }

    /** What rounding leaves over, for the largest bar to carry. */
    static BigDecimal rest(List<Money> bars, BigDecimal change) {
        return change.subtract(bars.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
