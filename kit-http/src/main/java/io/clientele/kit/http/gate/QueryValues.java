package io.clientele.kit.http.gate;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.text.Nearest;

/** Whether a query parameter's value can be read as its type; says what would be right. */
public final class QueryValues {

    /** Values of one parameter, at most. */
    public static final int MOST = 100;

    /** Characters of one value, at most: a cursor needs them. */
    public static final int LONGEST = 2000;

    private static final Pattern UUIDS = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f]");
    public static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,30})?");

    /** Characters of a decimal number, at most. */
    public static final int LONGEST_DECIMAL = 47;

    private QueryValues() {}

    public static Optional<Fault> fault(String name, String value, Class<?> type) {
        if (value == null || value.isBlank()) {
            return Optional.of(Fault.parameter(name, "BLANK", name + " must not be blank; leave it out instead."));
        }
        if (value.length() > LONGEST) {
            return Optional.of(
                    Fault.parameter(name, "TOO_LONG", name + " must not be longer than " + LONGEST + " characters."));
        }
        if (CONTROL.matcher(value).find()) {
            return Optional.of(Fault.parameter(name, "BAD_CHARACTER", name + " holds a character that is not text."));
        }
        return type.isEnum() ? choice(name, value, type) : format(name, value, type);
    }

    private static Optional<Fault> choice(String name, String value, Class<?> type) {
        List<String> known = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        return known.contains(value)
                ? Optional.empty()
                : Optional.of(Fault.parameter(
                        name,
                        "UNKNOWN_VALUE",
                        name + " must be one of " + String.join(", ", known) + "." + Nearest.guess(value, known)));
    }

    private static Optional<Fault> format(String name, String value, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return parsed(name, value, "a whole number", Integer::valueOf);
        }
        if (type == long.class || type == Long.class) {
            return parsed(name, value, "a whole number", Long::valueOf);
        }
        if (type == boolean.class || type == Boolean.class) {
            return matching(name, "true or false", value.equals("true") || value.equals("false"));
        }
        if (type == double.class || type == Double.class || type == BigDecimal.class) {
            return matching(
                    name,
                    "a decimal number of at most 15 digits before the point",
                    DECIMAL.matcher(value).matches());
        }
        if (type == UUID.class) {
            return matching(name, "a UUID", UUIDS.matcher(value).matches());
        }
        if (type == LocalDate.class) {
            return parsed(name, value, "a date such as 2026-01-31", QueryValues::date);
        }
        return type == Instant.class
                ? parsed(name, value, "an instant such as 2026-01-31T09:30:00Z", QueryValues::instant)
                : Optional.empty();
    }

    private static Optional<Fault> parsed(String name, String value, String wanted, Function<String, ?> parser) {
        try {
            parser.apply(value);
            return Optional.empty();
        } catch (RuntimeException e) {
            return matching(name, wanted, false);
        }
    }

    private static LocalDate date(String value) {
        return checked(LocalDate.parse(value));
    }

    private static Instant instant(String value) {
        Instant instant = Instant.parse(value);
        checked(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        return instant;
    }

    /** What our tables and everybody's calendars know. */
    private static LocalDate checked(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("beyond the calendar");
        }
        return day;
    }

    private static Optional<Fault> matching(String name, String wanted, boolean matches) {
        return matches
                ? Optional.empty()
                : Optional.of(Fault.parameter(name, "BAD_FORMAT", name + " must be " + wanted + "."));
    }
}
