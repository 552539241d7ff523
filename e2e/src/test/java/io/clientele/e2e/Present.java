package io.clientele.e2e;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When the stories of scenarios begin: told from the present, in whole seconds. */
public final class Present {

    private Present() {}

    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    public static Instant daysAgo(long days) {
        return now().minus(days, ChronoUnit.DAYS);
    }
}
