package io.clientele.segmentation.cut;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.segmentation.scheme.Cut;
import io.clientele.segmentation.scheme.Measure;
import io.clientele.segmentation.scheme.Scheme;
import io.clientele.segmentation.scheme.Schemes;
import io.clientele.segmentation.scheme.Threshold;

/** A cut as callers see it. */
@Schema(name = "Cut", description = "The thresholds of a scheme as taken from the population at one moment")
public record CutView(
        @Schema(required = true, description = "Identity of the cut", examples = "0198c0de-7a11-7000-8000-000000000007")
        UUID id,

        @Schema(description = "The scheme that was cut", examples = "VALUE_MATRIX", maxLength = 60)
        String scheme,

        @Schema(description = "Version of its rule", examples = "1", minimum = "1")
        int schemeVersion,

        @Schema(description = "Customers with at least one purchase at that moment", examples = "1024", minimum = "1")
        long customers,

        @Schema(
                description =
                        "By name: money, a count or an instant; a scheme leaves out those that the population is too small for",
                type = SchemaType.OBJECT,
                examples = "{\"currentValue\":{\"amount\":\"1200.00\",\"currency\":\"CNY\"},"
                        + "\"futureValue\":{\"amount\":\"340.00\",\"currency\":\"CNY\"}}")
        Map<String, Object> thresholds,

        @Schema(
                description = "The population reached a size, a month began, or somebody asked",
                enumeration = {"POPULATION", "SCHEDULE", "REQUEST"})
        String cause,

        @Schema(description = "When it was made", examples = "2026-01-01T00:00:12Z")
        Instant cutAt) {

    public static CutView of(Cut cut, String currency) {
        var measures = Schemes.find(cut.scheme()).map(CutView::measures).orElse(Map.of());
        var thresholds = new TreeMap<String, Object>();
        cut.thresholds().forEach((name, value) -> thresholds.put(name, value(measures.get(name), value, currency)));
        return new CutView(
                cut.id(),
                cut.scheme(),
                cut.schemeVersion(),
                cut.customers(),
                thresholds,
                cut.cause().name(),
                cut.at());
    }

    private static Map<String, Measure> measures(Scheme scheme) {
        return scheme.thresholds().stream().collect(Collectors.toMap(Threshold::name, Threshold::measure));
    }

    /** The threshold of a former version of the scheme may have no measure here: then the bare number is told. */
    private static Object value(Measure measure, BigDecimal value, String currency) {
        return switch (measure) {
            case CURRENT_VALUE, FUTURE_VALUE, LIFETIME_REVENUE -> Money.of(value, currency);
            case LAST_PURCHASE -> Measure.instant(value);
            case PURCHASES -> value.longValue();
            case null -> value;
        };
    }
}
