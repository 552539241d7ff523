package io.clientele.valuation.choice;

import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.choice.purchase.ValueCoverage;
import io.clientele.valuation.formula.contract.ContractModel;
import io.clientele.valuation.formula.purchase.BuyingInPeriods;
import io.clientele.valuation.formula.purchase.PurchaseModel;
import io.clientele.valuation.registry.Role;

/** How often the bands of a model were right when it last competed. */
@ApplicationScoped
public class MeasuredCoverage {

    /** A model that did not compete in so many comparisons is not measured any more. */
    private static final int RECENT = 20;

    private final ComparisonRows rows;

    MeasuredCoverage(ComparisonRows rows) {
        this.rows = rows;
    }

    /**
     * A model that counts calendar periods is another one with every period.
     *
     * @param spendModel that the band of money is by; null for the customer's own mean
     */
    public Optional<Measured> of(PurchaseModel active, String spendModel) {
        var model = active.name();
        return rows.before(null, Role.PURCHASE, RECENT).stream()
                .filter(made -> !(active instanceof BuyingInPeriods periods)
                        || periods.period().iso().equals(made.period()))
                .flatMap(made -> made.candidates().stream()
                        .filter(c -> c.model().equals(model) && c.score() != null)
                        .map(c -> measured(made, c.score(), money(c.score(), spendModel))))
                .findFirst();
    }

    /** Of renewals in periods of this length: what a contract is still worth depends on their number alone, so that of its value as well. */
    public Optional<Measured> of(ContractModel active) {
        return rows.before(null, Role.CONTRACT, RECENT).stream()
                .filter(made -> active.period()
                        .normalized()
                        .equals(Period.parse(made.timeUnit()).normalized()))
                .flatMap(made -> made.candidates().stream()
                        .filter(c -> c.model().equals(active.name())
                                && c.score() != null
                                && c.score().coverage() != null)
                        .map(c -> measured(made, c.score(), null)))
                .findFirst();
    }

    private static Measured measured(ComparisonView made, Score score, ValueCoverage money) {
        var coverage = score.coverage();
        return new Measured(
                made.id(),
                made.holdOut(),
                coverage.band(),
                coverage.measured(),
                coverage.expected(),
                coverage.below(),
                coverage.above(),
                coverage.customers(),
                money);
    }

    /** Comparisons made before money was measured hold none. */
    private static ValueCoverage money(Score score, String spendModel) {
        return score.valueCoverage() == null
                ? null
                : score.valueCoverage().stream()
                        .filter(c -> Objects.equals(c.spendModel(), spendModel))
                        .findFirst()
                        .orElse(null);
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
                    description =
                            "The same by the model itself; above the band, since purchases and renewals are whole numbers",
                    examples = "0.94",
                    minimum = "0",
                    maximum = "1")
            double expected,

            @Schema(
                    description = "Share of customers of whom less than P10 came; absent where it was not measured yet",
                    examples = "0.01",
                    minimum = "0",
                    maximum = "1")
            Double below,

            @Schema(
                    description = "Share of customers of whom more than P90 came; absent where it was not measured yet",
                    examples = "0.07",
                    minimum = "0",
                    maximum = "1")
            Double above,

            @Schema(description = "Customers measured", examples = "2357", minimum = "0")
            long customers,

            @Schema(
                    description =
                            "The same of money, by the model of spend that answers for the customer; absent where it was not"
                                    + " measured, and under contract, whose band is by renewals: see contractCoverage")
            ValueCoverage value) {

        public Measured ofPurchasesAlone() {
            return new Measured(comparison, holdOut, band, measured, expected, below, above, customers, null);
        }
    }
}
