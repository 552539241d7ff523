package io.clientele.valuation.whatif.record;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.formula.relationship.Indicator;
import io.clientele.valuation.formula.relationship.Relation;
import io.clientele.valuation.indicator.IndicatorView;

@Schema(name = "IndicatorChange", description = "An indicator that would be another")
public record IndicatorChange(
        @Schema(description = "Stable code", examples = "SHARE_OF_WALLET", required = true)
        String code,

        @Schema(description = "As it is") IndicatorView before,
        @Schema(description = "As it would be") IndicatorView after) {

    /** Those that differ, in the order of the catalogue. */
    public static List<IndicatorChange> of(Relation before, Relation after, String currency, Locale language) {
        return Stream.of(Indicator.values())
                .filter(one -> !one.parameterised())
                .filter(one -> !one.of(before, null)
                        .reading()
                        .equals(one.of(after, null).reading()))
                .map(one -> new IndicatorChange(
                        one.name(),
                        IndicatorView.of(one, one.of(before, null), currency, false, language),
                        IndicatorView.of(one, one.of(after, null), currency, false, language)))
                .toList();
    }
}
