package io.clientele.valuation.indicator;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.relationship.Indication;
import io.clientele.valuation.formula.relationship.Indicator;
import io.clientele.valuation.formula.relationship.Unit;
import io.clientele.valuation.formula.scorecard.Reading;
import io.clientele.valuation.value.UsedModel;

@Schema(
        name = "IndicatorReading",
        description =
                "A measure of a customer: value, amount or category, whichever its unit asks for, or what is missing")
public record IndicatorView(
        @Schema(description = "Stable code", examples = "SHARE_OF_WALLET", required = true)
        String code,

        @Schema(description = "The same in words", examples = "Share of wallet")
        String label,

        @Schema(description = "COUNT, SHARE, DAYS, MONTHS, MONEY, POINTS, SCALE or CATEGORY", examples = "SHARE")
        String unit,

        @Schema(
                description = "The number, unless the unit is MONEY or CATEGORY; absent when unknown",
                examples = "0.42")
        Double value,

        @Schema(description = "The amount when the unit is MONEY; absent when unknown")
        Money amount,

        @Schema(description = "The code when the unit is CATEGORY; absent when unknown", examples = "GOOD")
        String category,

        @Schema(description = "How it is made of its inputs", examples = "revenue / walletEstimate, at most 1")
        String formula,

        @Schema(description = "The numbers that entered, amounts in base currency")
        List<Input> inputs,

        @Schema(description = "How many journal entries are behind it", examples = "12", minimum = "0")
        int entries,

        @Schema(description = "Their ids in the order in which they occurred; only where one indicator is read")
        List<UUID> entryIds,

        @Schema(
                description =
                        "The facts that are missing: all of them where there is no value; what an index does without")
        List<MissingView> missing,

        @Schema(description = "The parts of an index, which add up to it; absent elsewhere")
        List<ScorePartView> parts,

        @Schema(description = "The model that it is by; absent where none has a part in it")
        UsedModel model) {

    /** @param traced whether with the ids of its entries */
    public static IndicatorView of(
            Indicator indicator, Indication found, String currency, boolean traced, Locale language) {
        var number = found.reading() instanceof Reading.Number known ? known.value() : null;
        return new IndicatorView(
                indicator.name(),
                Labels.of(indicator, language),
                indicator.unit().name(),
                indicator.unit() == Unit.MONEY ? null : number,
                indicator.unit() == Unit.MONEY
                        ? found.amount().map(a -> Money.of(a, currency)).orElse(null)
                        : null,
                found.reading() instanceof Reading.Category category ? category.code() : null,
                Labels.ofFormula(indicator, language),
                found.inputs().stream()
                        .map(input -> new Input(input.name(), Labels.ofInput(input.name(), language), input.value()))
                        .toList(),
                found.entries().size(),
                traced ? found.entries() : null,
                found.missing().isEmpty() ? null : MissingView.of(found.missing(), language),
                found.parts()
                        .map(score -> ScorePartView.of(score, code -> Labels.ofPart(code, language)))
                        .orElse(null),
                found.model()
                        .map(model -> new UsedModel(model.name(), model.version()))
                        .orElse(null));
    }

    @Schema(name = "IndicatorInput", description = "A number that entered an indicator")
    public record Input(
            @Schema(description = "Name, as in the formula", examples = "revenue")
            String name,

            @Schema(description = "The same in words", examples = "Net revenue")
            String label,

            @Schema(description = "The number", examples = "4200")
            double value) {}
}
