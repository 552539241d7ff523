package io.clientele.valuation.time;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.value.CustomerValue;
import io.clientele.valuation.value.UsedModel;

@Schema(name = "ValueAt", description = "What a customer was worth as of an instant, recomputed from its facts")
record ValueAt(
        @Schema(description = "The instant", examples = "2026-01-31T23:59:59.999999Z", required = true)
        Instant asOf,

        @Schema(description = "Net cash flow over the 12 calendar months up to it")
        Money currentValue,

        @Schema(description = "pastValue + currentValue + futureValue")
        Money lifetimeValue,

        @Schema(description = "The same sum over everything earlier")
        Money pastValue,

        @Schema(description = "What was expected over the horizon, discounted")
        Money futureValue,

        @Schema(
                description = "Probability that the customer had not left; absent where the model knows no leaving",
                examples = "0.97",
                minimum = "0",
                maximum = "1")
        Double probabilityAlive,

        @Schema(description = "Purchase occasions so far", examples = "27", minimum = "0")
        int purchases,

        @Schema(description = "The model that the future value was by: of buying, or of contracts")
        UsedModel model) {

    static ValueAt of(CustomerValue value, String currency) {
        var worth = value.worth();
        var past = Money.of(worth.past().total(), currency).rounded();
        var present = Money.of(worth.present().total(), currency).rounded();
        var future = Money.of(worth.future().total(), currency).rounded();
        var alive = worth.probabilityAlive();
        return new ValueAt(
                worth.asOf(),
                present,
                Money.of(past.amount().add(present.amount()).add(future.amount()), currency),
                past,
                future,
                alive.isPresent() ? alive.getAsDouble() : null,
                worth.history().purchases(),
                value.answered());
    }
}
