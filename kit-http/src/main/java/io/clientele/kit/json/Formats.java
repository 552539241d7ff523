package io.clientele.kit.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** Shapes of strings that follow a format. */
final class Formats {

    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    static final Map<Class<?>, Shape> ALL = Map.of(
            UUID.class, format("a UUID", text -> UUIDS.matcher(text).matches()),
            Instant.class, format("an instant such as 2026-01-31T09:30:00Z", Formats::isInstant),
            LocalDate.class, format("a date such as 2026-01-31", Formats::isDate),
            LocalTime.class, format("a time such as 09:30", parses(LocalTime::parse)),
            YearMonth.class, format("a month such as 2026-01", parses(YearMonth::parse)),
            Duration.class, format("a duration such as PT36H or P7D", parses(Duration::parse)),
            Period.class, format("a period such as P12M or P39W", parses(Period::parse)),
            ZoneId.class, format("a zone such as Asia/Shanghai", parses(ZoneId::of)));

    private Formats() {}

    /** With any offset; kept in UTC and in microseconds. */
    static Instant instant(String text) {
        Instant instant = DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static boolean isInstant(String text) {
        return parses(Formats::instant).test(text) && within(instant(text));
    }

    private static boolean isDate(String text) {
        return parses(LocalDate::parse).test(text)
                && within(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static boolean within(Instant instant) {
        return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
    }

    private static Shape format(String wanted, Predicate<String> accepted) {
        return (JsonNode value, At at, Findings findings) -> {
            if (!value.isTextual()) {
                return Scalars.wrong(at, findings, wanted);
            }
            return accepted.test(value.textValue())
                    || findings.malformed(at, "BAD_FORMAT", at.name() + " must be " + wanted + ".");
        };
    }

    private static Predicate<String> parses(Parser parser) {
        return text -> {
            try {
                parser.parse(text);
                return true;
            } catch (DateTimeException | ArithmeticException e) {
                return false;
            }
        };
    }

    @FunctionalInterface
    private interface Parser {
        Object parse(String text);
    }
}
