package io.clientele.valuation.formula.relationship;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * All that is known of one customer as of an instant.
 *
 * @param zone of the business day
 * @param entries those that count, in time order, none after the instant
 * @param worth computed when somebody asks; must not change between two calls
 */
public record Relation(
        Instant asOf, ZoneId zone, List<Entry> entries, Profile profile, Supplier<Worth> worth, RiskPolicy risk) {

    private static final int WINDOW_MONTHS = 12;

    LocalDate today() {
        return LocalDate.ofInstant(asOf, zone);
    }

    Stream<Entry> all(String kind) {
        return entries.stream().filter(e -> e.is(kind));
    }

    /** Those of the 12 calendar months up to the instant, as the current value counts them. */
    Stream<Entry> recent(String kind) {
        return recent().filter(e -> e.is(kind));
    }

    Stream<Entry> recent() {
        var after = after(WINDOW_MONTHS);
        return entries.stream().filter(e -> e.at().isAfter(after));
    }

    Instant after(int months) {
        return asOf.atZone(zone).minusMonths(months).toInstant();
    }
}
