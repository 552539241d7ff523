package io.clientele.valuation.choice;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.formula.purchase.BuyingInPeriods;
import io.clientele.valuation.formula.purchase.PurchaseModel;

/** How often the bands of a model were right when it last competed. */
@ApplicationScoped
public class MeasuredCoverage {

    /** A model that did not compete in so many comparisons is not measured any more. */
    private static final int RECENT = 20;

    private final ComparisonRows rows;

    MeasuredCoverage(ComparisonRows rows) {
        this.rows = rows;
    }

    /** A model that counts calendar periods is another one with every period. */
    public Optional<Measured> of(PurchaseModel active) {
        var model = active.name();
        return rows.before(null, RECENT).stream()
                .filter(made -> !(active instanceof BuyingInPeriods periods)
                        || periods.period().iso().equals(made.period()))
                .flatMap(made -> made.candidates().stream()
                        .filter(c -> c.model().equals(model) && c.score() != null)
                        .map(c -> measured(made, c.score().coverage())))
                .findFirst();
    }

    private static Measured measured(ComparisonView made, Score.Coverage coverage) {
        return new Measured(
                made.id(),
                made.holdOut(),
                coverage.band(),
                coverage.measured(),
                coverage.expected(),
                coverage.customers());
    }

    @Schema(name = "MeasuredCoverage", description = "How often the band from P10 to P90 held what then happened")
    public record Measured(
            @Schema(
                    description = "The comparison in which it was measured",
                    examples = "0198c0de-7a11-7000-8000-000000000001")
            UUID comparison,

            @Schema(description = "Length of the hold-out", examples = "P39W")
            String holdOut,

            @Schema(description = "The band", examples = "0.8")
            double band,

            @Schema(description = "Share of customers within", examples = "0.93", minimum = "0", maximum = "1")
            double measured,

            @Schema(
                    description = "The same by the model itself; above the band, since purchases are whole numbers",
                    examples = "0.94",
                    minimum = "0",
                    maximum = "1")
            double expected,

            @Schema(description = "Customers measured", examples = "2357", minimum = "0")
            long customers) {}
}
