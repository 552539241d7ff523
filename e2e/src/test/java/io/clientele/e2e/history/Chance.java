package io.clientele.e2e.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

import io.clientele.e2e.Present;

/** Whatever is left to chance: the same again for the same seed, but for today's date. */
final class Chance {

    private final Random random;
    private final ZoneId zone;
    private int last;

    Chance(long seed, ZoneId zone) {
        this.random = new Random(seed);
        this.zone = zone;
    }

    /** Another number each time. */
    int next() {
        return ++last;
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** From the first to the last, both included. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    <T> T of(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }

    String of(String... words) {
        return words[random.nextInt(words.length)];
    }

    BigDecimal money() {
        return BigDecimal.valueOf(oneIn(25) ? 0 : random.nextInt(1, 500_000), 2);
    }

    BigDecimal quantity() {
        return oneIn(3) ? BigDecimal.valueOf(random.nextInt(1, 9_999), 3) : BigDecimal.valueOf(between(1, 12));
    }

    /** A day of the last three years, more often of the last months, and often the first or last of a period. */
    LocalDate day() {
        var today = LocalDate.now(zone);
        var day = today.minusDays(oneIn(3) ? between(0, 1_100) : between(0, 420));
        var chosen =
                switch (random.nextInt(6)) {
                    case 0 -> day.withDayOfMonth(1);
                    case 1 -> day.withDayOfMonth(day.lengthOfMonth());
                    case 2 -> day.withDayOfYear(oneIn(2) ? 1 : day.lengthOfYear());
                    default -> day;
                };
        return chosen.isAfter(today) ? today : chosen;
    }

    /** Hardly ever ahead of now, and then by hours, and often the first or the last moment of a day of the zone. */
    Instant moment() {
        if (oneIn(40)) {
            return noLater(Present.exactly().plusSeconds(random.nextInt(20_000, 80_000)), Instant.MAX);
        }
        var start = day().atStartOfDay(zone);
        var moment =
                switch (random.nextInt(4)) {
                    case 0 -> start;
                    case 1 -> start.plusDays(1).minus(1, ChronoUnit.MICROS);
                    default ->
                        start.plusSeconds(random.nextInt(86_400)).plus(random.nextInt(1_000_000), ChronoUnit.MICROS);
                };
        return noLater(moment.toInstant(), Present.exactly().minusSeconds(1));
    }

    /** From a moment until now. */
    Instant since(Instant first) {
        var now = Present.now();
        long seconds = ChronoUnit.SECONDS.between(first, now);
        return seconds <= 0 || oneIn(6) ? first : first.plusSeconds(random.nextLong(seconds));
    }

    /** As of which a value is asked: when something happened, when that leaves the window of a year, or any time. */
    Instant asOf(List<Entry> entries) {
        if (entries.isEmpty() || oneIn(4)) {
            return moment();
        }
        var edge = ZonedDateTime.ofInstant(of(entries).at(), zone);
        if (oneIn(2)) {
            edge = edge.plusMonths(12);
        }
        if (oneIn(2)) {
            edge = edge.minus(1, ChronoUnit.MICROS);
        }
        return noLater(edge.toInstant(), Present.exactly());
    }

    private static Instant noLater(Instant moment, Instant limit) {
        return (moment.isAfter(limit) ? limit : moment).truncatedTo(ChronoUnit.MICROS);
    }
}
