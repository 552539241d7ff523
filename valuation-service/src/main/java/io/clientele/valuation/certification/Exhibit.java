package io.clientele.valuation.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** A published example: what the paper prints, and what the formulas say. */
final class Exhibit {

    private final String formula;
    private final String source;
    private final List<CertificationView.Item> items = new ArrayList<>();

    Exhibit(String formula, String source) {
        this.formula = formula;
        this.source = source;
    }

    /**
     * @param quantity in words, with its inputs
     * @param published as printed
     * @param tolerance the most that rounding in print, or of the printed parameters, explains
     */
    Exhibit item(String quantity, double published, double tolerance, DoubleSupplier computed) {
        items.add(CertificationView.Item.of(quantity, published, tolerance, answer(computed)));
        return this;
    }

    CertificationView.Formula view() {
        return new CertificationView.Formula(
                formula,
                source,
                CertificationView.verdict(items.stream().allMatch(CertificationView.Item::passed)),
                List.copyOf(items));
    }

    /** A formula that refuses a published example has failed it. */
    private static Double answer(DoubleSupplier computed) {
        try {
            double value = computed.getAsDouble();
            return Double.isFinite(value) ? value : null;
        } catch (RuntimeException e) {
            return null;
        }
    }
}
