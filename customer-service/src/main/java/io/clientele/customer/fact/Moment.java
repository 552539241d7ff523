package io.clientele.customer.fact;

import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.kit.time.Zone;

/** As of when a fact is asked for, and by what was known when; a {@code @BeanParam}. */
public class Moment {

    @RestQuery
    @Parameter(
            description = "What was true then: a date, or an instant of that day; the latest when not given",
            schema = @Schema(maxLength = 40, examples = "2026-01-31"))
    public String asOf;

    @RestQuery
    @Parameter(
            description =
                    "By what was recorded until then: a date means the end of that day; everything when not given",
            schema = @Schema(maxLength = 40, examples = "2026-02-28T12:00:00Z"))
    public String knownAt;

    public LocalDate day(Zone zone) {
        var moment = zone.moment("asOf", asOf, null);
        return moment == null ? Facts.LAST_DAY : zone.dateOf(moment);
    }

    /** The end of a day that is given as a date. */
    public Instant instant(Zone zone) {
        return zone.moment("asOf", asOf, Facts.LAST_MOMENT);
    }

    public Instant knownAt(Zone zone) {
        return zone.moment("knownAt", knownAt, Facts.LAST_MOMENT);
    }
}
