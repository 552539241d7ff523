package io.clientele.interaction.model.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import io.clientele.interaction.model.Amount;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;

/** Gathers everything that is wrong with a draft, so that a caller hears it all at once. */
public final class Check {

    public static final String REQUIRED = "REQUIRED";
    public static final String OUT_OF_RANGE = "OUT_OF_RANGE";
    public static final String NOT_ALLOWED = "NOT_ALLOWED_FOR_KIND";

    /** Nothing that can be counted with is as much as this. */
    public static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

    private final Faults faults = new Faults();

    public void that(boolean holds, String pointer, String code, String detail) {
        if (!holds) {
            faults.add(Fault.pointer(pointer, code, detail));
        }
    }

    /** For details that take work to word: nearly every entry is in order, and ten thousand come at once. */
    public void that(boolean holds, String pointer, String code, Supplier<String> detail) {
        if (!holds) {
            faults.add(Fault.pointer(pointer, code, detail.get()));
        }
    }

    public void present(Object value, String pointer, String detail) {
        that(value != null, pointer, REQUIRED, detail);
    }

    /** That another entry is named, in one of the two ways. */
    public void named(boolean named, String property, String request) {
        that(
                named,
                "/" + property,
                REQUIRED,
                () -> request + ": by " + property + ", or by " + property + "Reference.");
    }

    public void text(String value, String pointer, int longest) {
        if (value != null) {
            that(!value.isBlank(), pointer, "BLANK", "Must not be blank: leave it out instead.");
            that(value.length() <= longest, pointer, "TOO_LONG", () -> "At most " + longest + " characters.");
            that(storable(value), pointer, "BAD_CHARACTER", "Holds a character that is not text.");
        }
    }

    /** PostgreSQL keeps neither NUL nor half of a surrogate pair. */
    private static boolean storable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    public void requiredText(String value, String pointer, int longest) {
        present(value, pointer, "Required.");
        text(value, pointer, longest);
    }

    public void between(Number value, double lowest, double highest, String pointer) {
        that(
                value == null || value.doubleValue() >= lowest && value.doubleValue() <= highest,
                pointer,
                OUT_OF_RANGE,
                () -> "Must be from " + plain(lowest) + " to " + plain(highest) + ".");
    }

    public void decimals(BigDecimal value, int most, String pointer) {
        that(
                value == null
                        || Amount.ordinary(value) && value.stripTrailingZeros().scale() <= most,
                pointer,
                "TOO_MANY_DECIMALS",
                () -> "At most " + most + " decimals.");
    }

    public void quantity(BigDecimal value, String pointer) {
        that(
                value == null || value.signum() > 0 && value.compareTo(LIMIT) < 0,
                pointer,
                OUT_OF_RANGE,
                "Must be above 0 and below 10^15.");
        decimals(value, 6, pointer);
    }

    public <T> void size(List<T> values, int most, String pointer) {
        that(values == null || !values.isEmpty(), pointer, "EMPTY", "Must not be empty: leave it out instead.");
        that(values == null || values.size() <= most, pointer, "TOO_MANY", () -> "At most " + most + ".");
    }

    public void takeUnder(String prefix, Function<Check, ?> part) {
        var inner = new Check();
        part.apply(inner);
        inner.faults.list().forEach(fault -> faults.add(fault.under(prefix)));
    }

    public void throwIfAny() {
        faults.throwIfAny();
    }

    private static String plain(double bound) {
        return new BigDecimal(bound).stripTrailingZeros().toPlainString();
    }
}
