package io.clientele.valuation.formula.lifecycle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;

/**
 * A purchase or a return, with what it was of.
 *
 * @param id of the journal entry
 * @param purchase or, if not, a return
 * @param amount of a purchase at list price, of a return what was given back; at least 0
 * @param goods cost of goods of a purchase; 0 where it is not known, and on returns
 * @param lines as far as the entry has any
 */
public record Deal(UUID id, boolean purchase, BigDecimal amount, BigDecimal goods, List<Line> lines) {

    /** Finer than any currency. */
    private static final int DECIMALS = 10;

    /**
     * A line of it.
     *
     * @param category null where it names none
     * @param amount at list price
     */
    public record Line(String category, BigDecimal amount) {}

    /**
     * What of its amount is in other categories than this one; what names none is in it.
     *
     * @param category null while none was bought: then nothing is beside it
     */
    BigDecimal amountBeside(String category) {
        var beside = BigDecimal.ZERO;
        for (var line : lines) {
            if (category != null && line.category != null && !line.category.equals(category)) {
                beside = beside.add(line.amount);
            }
        }
        return beside.min(amount);
    }

    /** The same of its cost of goods, in proportion to the amounts. */
    BigDecimal goodsBeside(String category) {
        return amount.signum() == 0
                ? BigDecimal.ZERO
                : goods.multiply(amountBeside(category)).divide(amount, DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** The category of the line with the largest amount; null where no line names one. */
    String mainCategory() {
        String main = null;
        var most = BigDecimal.ONE.negate();
        for (var line : lines) {
            if (line.category != null && line.amount.compareTo(most) > 0) {
                main = line.category;
                most = line.amount;
            }
        }
        return main;
    }
}
