package io.clientele.customer.attribute.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a value of an attribute must be.
 *
 * @param choices of a CHOICE
 * @param minimum of a NUMBER, or null
 * @param maximum of a NUMBER, or null
 */
public record AttributeRule(AttributeType type, List<String> choices, BigDecimal minimum, BigDecimal maximum) {

    private static final int LONGEST = 500;
    private static final int DIGITS = 15;
    private static final String OF_DIGITS = " of at most " + DIGITS + " digits, no more than these after the point";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final Pattern PRINTABLE = Pattern.compile("[^\\x00-\\x1f\\x7f\\p{Cs}]+");

    /**
     * What the value should be when it is not.
     *
     * @param value a String, a BigDecimal or a Boolean
     */
    public Optional<String> fault(Object value) {
        return fits(value)
                ? Optional.empty()
                : Optional.of(value instanceof BigDecimal number && !kept(number) ? wanted(OF_DIGITS) : wanted());
    }

    /** What a text in a filter should be when no value of this type is written so; what was a choice once may be there still. */
    public Optional<String> unreadable(String text) {
        boolean readable =
                switch (type) {
                    case TEXT, CHOICE -> true;
                    case NUMBER -> NUMBER.matcher(text).matches();
                    case BOOLEAN -> text.equals("true") || text.equals("false");
                    case DATE -> date(text);
                };
        return readable
                ? Optional.empty()
                : Optional.of(type == AttributeType.NUMBER ? "a number such as 12.5" : wanted());
    }

    private boolean fits(Object value) {
        return switch (type) {
            case TEXT -> value instanceof String text && text(text);
            case NUMBER -> value instanceof BigDecimal number && within(number);
            case BOOLEAN -> value instanceof Boolean;
            case DATE -> value instanceof String text && date(text);
            case CHOICE -> value instanceof String text && choices.contains(text);
        };
    }

    private String wanted() {
        return wanted("");
    }

    private String wanted(String digits) {
        return switch (type) {
            case TEXT -> "a text of 1 to " + LONGEST + " printable characters";
            case NUMBER -> "a number" + digits + bound(" from ", minimum) + bound(" up to ", maximum);
            case BOOLEAN -> "true or false";
            case DATE -> "a date such as 2026-01-31";
            case CHOICE -> "one of " + String.join(", ", choices);
        };
    }

    private static boolean text(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST
                && PRINTABLE.matcher(text).matches();
    }

    private boolean within(BigDecimal number) {
        return kept(number)
                && (minimum == null || number.compareTo(minimum) >= 0)
                && (maximum == null || number.compareTo(maximum) <= 0);
    }

    /** No more digits than a client's floating point keeps, so that what is read is what was written. */
    private static boolean kept(BigDecimal number) {
        return number.precision() <= DIGITS && Math.abs((long) number.scale()) <= DIGITS;
    }

    private static boolean date(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String bound(String word, BigDecimal bound) {
        return bound == null ? "" : word + bound.toPlainString();
    }
}
