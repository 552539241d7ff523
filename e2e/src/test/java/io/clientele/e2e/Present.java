package io.clientele.e2e;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When the stories of scenarios happen: told from the present. */
public final class Present {

    private Present() {}

    /** In whole seconds: when a story begins. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /** As finely as it is kept: what a story does next comes after all that it has done. */
    public static Instant exactly() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    public static Instant daysAgo(long days) {
        return now().minus(days, ChronoUnit.DAYS);
    }
}
