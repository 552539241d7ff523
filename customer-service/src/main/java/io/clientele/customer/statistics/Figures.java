package io.clientele.customer.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Function;

/** How the values of a property lie, as the database found it: of one unit, where there are several. */
record Figures(
        String property,
        String unit,
        long known,
        BigDecimal minimum,
        BigDecimal maximum,
        BigDecimal mean,
        BigDecimal lowerQuartile,
        BigDecimal median,
        BigDecimal upperQuartile) {

    static Figures none(String property) {
        return new Figures(property, null, 0, null, null, null, null, null, null);
    }

    static Figures of(Object[] row) {
        return new Figures(
                (String) row[0],
                (String) row[1],
                ((Number) row[2]).longValue(),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]));
    }

    private static BigDecimal number(Object column) {
        return new BigDecimal(column.toString());
    }

    /** As a number is shown: no more digits than a double has. */
    static BigDecimal plain(BigDecimal number) {
        return number.round(MathContext.DECIMAL64).stripTrailingZeros();
    }

    /** Nothing is shown of nothing. */
    static <T> T shown(BigDecimal number, Function<BigDecimal, T> form) {
        return number == null ? null : form.apply(number);
    }
}
