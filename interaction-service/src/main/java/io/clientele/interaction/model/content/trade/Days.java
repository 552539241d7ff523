package io.clientele.interaction.model.content.trade;

import java.time.LocalDate;

import io.clientele.interaction.model.content.Check;

/** Calendar days that can be meant. */
final class Days {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private Days() {}

    static void check(LocalDate day, String pointer, Check check) {
        check.that(
                day == null || !day.isBefore(EARLIEST) && !day.isAfter(LATEST),
                pointer,
                Check.OUT_OF_RANGE,
                () -> "Must be from " + EARLIEST + " to " + LATEST + ".");
    }
}
