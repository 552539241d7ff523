package io.clientele.interaction.model.content;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What an entry is checked against: the currency the books are kept in, and the present. */
public record Books(String currency, Instant now) {

    /** Nothing older can be recorded; it bounds the number of yearly partitions. */
    public static final Instant FIRST_MOMENT = Instant.parse("1900-01-01T00:00:00Z");

    /** Nothing due later can be promised. */
    public static final Instant LAST_MOMENT = Instant.parse("3000-01-01T00:00:00Z");

    /** Clocks of other systems may run ahead by this much. */
    static final Duration TOLERANCE = Duration.ofDays(1);

    public Instant lastMoment() {
        return now.plus(TOLERANCE);
    }

    /** No zone is ahead of UTC by more than the tolerance. */
    public LocalDate lastDay() {
        return LocalDate.ofInstant(lastMoment(), ZoneOffset.UTC);
    }
}
