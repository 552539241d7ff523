package io.clientele.valuation.indicator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.value.UsedModel;

@Schema(name = "IndicatorHistory", description = "An indicator of a customer over time")
record IndicatorHistoryView(
        @Schema(examples = "0198c0de-7a11-7000-8000-000000000001", required = true)
        UUID customerId,

        @Schema(description = "Stable code", examples = "SHARE_OF_WALLET")
        String code,

        @Schema(description = "The same in words", examples = "Share of wallet")
        String label,

        @Schema(description = "One for the end of every step, the earliest first")
        List<Point> items) {

    @Schema(
            name = "IndicatorPoint",
            description = "An indicator as of an instant; without value, amount and category it is unknown")
    record Point(
            @Schema(description = "The instant", examples = "2026-01-31T23:59:59.999999Z", required = true)
            Instant asOf,

            @Schema(description = "The number, unless the unit is MONEY or CATEGORY", examples = "0.42")
            Double value,

            @Schema(description = "The amount when the unit is MONEY")
            Money amount,

            @Schema(description = "The code when the unit is CATEGORY", examples = "GOOD")
            String category,

            @Schema(
                    description =
                            "The facts that are missing: all of them where it is unknown; what an index does without")
            List<MissingView> missing,

            @Schema(description = "The model that it is by; absent where none has a part in it")
            UsedModel model) {

        static Point of(Instant asOf, IndicatorView view) {
            return new Point(asOf, view.value(), view.amount(), view.category(), view.missing(), view.model());
        }
    }
}
