package io.clientele.valuation.certification;

import java.util.Locale;
import java.util.Map;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.formula.purchase.BuyingProcess;
import io.clientele.valuation.formula.purchase.fit.BuyingProcesses;
import io.clientele.valuation.registry.Formulas;
import io.clientele.valuation.registry.PurchaseFamily;

@Schema(description = "A cohort to simulate with known parameters, and to fit")
record RecoverParameters(
        @Schema(description = "A model of buying", examples = "BG_NBD") @NotNull @Size(max = 40)
        String model,

        @Schema(
                description =
                        "The truth, in weeks; default: published estimates on the CDNOW sample. A customer may be expected"
                                + " to make 10,000 purchases at most over the weeks, and hardly any may make 1,000,000",
                examples = "{\"r\":0.243,\"alpha\":4.414,\"a\":0.793,\"b\":2.426}")
        @Size(max = 10)
        Map<@Size(max = 20) String, @NotNull @DecimalMin("0.000001") @DecimalMax("10000000") Double> parameters,

        @Schema(description = "How many customers", defaultValue = "20000", examples = "20000")
        @Min(100)
        @Max(1_000_000)
        Integer customers,

        @Schema(description = "Weeks from the first customer on", defaultValue = "78", examples = "78")
        @Min(14)
        @Max(520)
        Integer weeks,

        @Schema(description = "The same seed gives the same cohort", defaultValue = "1", examples = "1")
        Long seed) {

    private static final Map<String, Map<String, Double>> PUBLISHED = Map.of(
            "BG_NBD", Map.of("r", 0.24259, "alpha", 4.41360, "a", 0.79292, "b", 2.42589),
            "MBG_NBD", Map.of("r", 0.52484, "alpha", 6.18309, "a", 0.89136, "b", 1.61400),
            "PARETO_NBD", Map.of("r", 0.55328, "alpha", 10.5777, "s", 0.60624, "beta", 11.6687),
            "NBD", Map.of("r", 0.38477, "alpha", 12.0720));

    /** Purchases that a customer may be expected to make. */
    private static final int MOST_EXPECTED = 10_000;

    /** Purchases that a customer who stays may make; an eighth of what histories hold. */
    private static final int MOST_PURCHASES = 1_000_000;

    /** Customers who may make more than that. */
    private static final double HARDLY_ANY = 0.001;

    int size() {
        return customers == null ? 20_000 : customers;
    }

    int length() {
        return weeks == null ? 78 : weeks;
    }

    long chance() {
        return seed == null ? 1 : seed;
    }

    PurchaseFamily family() {
        return Formulas.purchase().stream()
                .filter(f -> f.name().equals(model))
                .findFirst()
                .orElseThrow(() -> Rejection.invalid(Fault.pointer(
                        "/model",
                        "UNSUPPORTED_MODEL",
                        model + " is no model of buying; there are "
                                + String.join(
                                        ", ",
                                        Formulas.purchase().stream()
                                                .map(PurchaseFamily::name)
                                                .toList())
                                + ".")));
    }

    BuyingProcess truth() {
        var given = parameters == null ? PUBLISHED.getOrDefault(model, Map.of()) : parameters;
        try {
            var truth = BuyingProcesses.of(model, given);
            if (truth.parameters().keySet().equals(given.keySet())) {
                return truth;
            }
            throw wrong(
                    "The parameters of " + model + " are " + truth.parameters().keySet() + ".");
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage() + ".");
        }
    }

    private static Rejection wrong(String detail) {
        return Rejection.invalid(Fault.pointer("/parameters", "OUT_OF_RANGE", detail));
    }

    /** Every purchase is drawn, and a history that counts millions cannot be kept. */
    private void requireAnEnd(BuyingProcess truth) {
        double expected = truth.expectedPurchasesOfNewCustomer(length());
        double reachMost = size()
                * RegularizedGamma.Q.value(
                        truth.parameters().get("r"), truth.parameters().get("alpha") * MOST_PURCHASES / length());
        if (expected > MOST_EXPECTED || reachMost > HARDLY_ANY) {
            throw wrong(String.format(
                    Locale.ROOT,
                    "With these parameters a customer is expected to make %.4g purchases in %d weeks, and %.2g of %d customers"
                            + " would make more than %d if they stayed; at most %d and %s can be simulated: give a smaller r, a"
                            + " larger alpha or fewer weeks.",
                    expected,
                    length(),
                    reachMost,
                    size(),
                    MOST_PURCHASES,
                    MOST_EXPECTED,
                    HARDLY_ANY));
        }
    }

    void require() {
        family();
        requireAnEnd(truth());
    }
}
