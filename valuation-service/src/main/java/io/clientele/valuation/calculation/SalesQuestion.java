package io.clientele.valuation.calculation;

import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.calculation.answer.ClvAnswer;
import io.clientele.valuation.calculation.answer.Inputs;
import io.clientele.valuation.calculation.answer.Steps;
import io.clientele.valuation.calculation.answer.Terms;

/**
 * What work on a group of customers is expected to bring, so that two ways to spend the same time can be compared: many who
 * hardly buy, or few who do.
 *
 * <pre>customers × probability × purchases × spend</pre>
 */
@Schema(
        name = "SalesQuestion",
        description = "A group of customers alike: how many, how likely one buys, how often then, and for how much")
record SalesQuestion(
        @Schema(description = "EXPECTED_SALES", examples = "EXPECTED_SALES", enumeration = "EXPECTED_SALES") @NotNull
        String model,

        @Schema(description = "How many customers", examples = "1000") @NotNull @Min(0) @Max(10_000_000_000L)
        Long customers,

        @Schema(description = "That one of them buys", examples = "0.05") @NotNull @DecimalMin("0") @DecimalMax("1")
        Double probability,

        @Schema(description = "Purchases of one who buys, whole or not", examples = "1")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("1000000")
        Double purchases,

        @Schema(description = "Spend on one purchase, or what it earns; may be negative") @NotNull @Valid
        Money spend)
        implements ClvQuestion {

    @Override
    public ClvAnswer answer(Locale language) {
        double buyers = customers * probability;
        double bought = buyers * purchases;
        double value = bought * spend.amount().doubleValue();
        var steps = new Steps(language)
                .add("EXPECTED_BUYERS", buyers, "customers × probability", "客户数 × 购买概率")
                .add("EXPECTED_PURCHASES", bought, "EXPECTED_BUYERS × purchases", "EXPECTED_BUYERS × 每位购买者的购买次数")
                .add("VALUE", value, "EXPECTED_PURCHASES × spend", "EXPECTED_PURCHASES × 每次消费金额");
        return new ClvAnswer.OfSales(
                model,
                Terms.money(value, spend.currency()),
                steps.taken(),
                new Inputs.OfSales(customers, probability, purchases, spend));
    }
}
