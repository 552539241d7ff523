package io.clientele.valuation.formula.lifecycle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A purchase or a return, with what it was of.
 *
 * @param id of the journal entry
 * @param purchase or, if not, a return
 * @param amount of a purchase at list price, of a return what was given back; at least 0
 * @param goods cost of goods of a purchase; 0 where it is not known, and on returns
 * @param lines as far as the entry has any; where all of them tell their cost of goods, those add up to the deal's
 */
public record Deal(UUID id, boolean purchase, BigDecimal amount, BigDecimal goods, List<Line> lines) {

    /** Finer than any currency. */
    private static final int DECIMALS = 10;

    /**
     * A line of it.
     *
     * @param category null where it names none
     * @param amount of a purchase at list price, of a return what was given back
     * @param goods its cost of goods; null where it is not known, and on returns
     */
    public record Line(String category, BigDecimal amount, BigDecimal goods) {

        /** Its part of what is given back for all lines together. */
        private Line share(BigDecimal returned, BigDecimal all) {
            return new Line(category, returned.multiply(amount).divide(all, DECIMALS, RoundingMode.HALF_EVEN), null);
        }

        /** Whether it names a category, and not this one. */
        private boolean beside(String other) {
            return other != null && category != null && !category.equals(other);
        }
    }

    /**
     * A return: of what its own lines name, or else, where they name no category, of what the purchase that it takes back was
     * of, in proportion to what that one's lines sold for.
     *
     * @param sold the lines of that purchase, each with what it sold for; empty where it is not known
     */
    public static Deal takenBack(UUID id, BigDecimal amount, List<Line> own, List<Line> sold) {
        var all = sold.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean says = own.stream().anyMatch(line -> line.category != null);
        var lines = says || all.signum() == 0
                ? own
                : sold.stream().map(line -> line.share(amount, all)).toList();
        return new Deal(id, false, amount, BigDecimal.ZERO, lines);
    }

    /**
     * What of its amount is in other categories than this one; what names none is in it.
     *
     * @param category null while none was bought: then nothing is beside it
     */
    BigDecimal amountBeside(String category) {
        return beside(category, Line::amount).min(amount);
    }

    /** The same of its cost of goods: what its lines say, or else in proportion to the amounts. */
    BigDecimal goodsBeside(String category) {
        if (!lines.isEmpty() && lines.stream().allMatch(line -> line.goods != null)) {
            return beside(category, Line::goods);
        }
        var beside = amountBeside(category);
        if (beside.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return beside.compareTo(amount) == 0
                ? goods
                : goods.multiply(beside).divide(amount, DECIMALS, RoundingMode.HALF_EVEN);
    }

    private BigDecimal beside(String category, Function<Line, BigDecimal> part) {
        return lines.stream().filter(line -> line.beside(category)).map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
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
