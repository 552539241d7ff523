package io.clientele.valuation.indicator;

import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.formula.relationship.Indication;
import io.clientele.valuation.formula.relationship.Missing;
import io.clientele.valuation.formula.scorecard.Reading;

@Schema(name = "MissingFact", description = "A fact without which something cannot be had")
public record MissingView(
        @Schema(description = "Stable code", examples = "WALLET_ESTIMATE")
        String code,

        @Schema(description = "The same in words", examples = "No estimate of the customer's yearly spend is recorded")
        String label) {

    public static List<MissingView> of(List<Missing> facts, Locale language) {
        return facts.stream()
                .distinct()
                .map(fact -> new MissingView(fact.name(), Labels.of(fact, language)))
                .toList();
    }

    /** The indicator is known, and the scorecard has no points for it. */
    public static MissingView pointsUnknown(Indication found, Locale language) {
        var code = found.reading() instanceof Reading.Category ? "CATEGORY_POINTS" : "CUT_POINTS";
        return new MissingView(code, Labels.ofPart("missing." + code, language));
    }
}
