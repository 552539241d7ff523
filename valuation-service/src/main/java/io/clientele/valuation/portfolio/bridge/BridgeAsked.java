package io.clientele.valuation.portfolio.bridge;

import java.time.Instant;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.moment.Moments;

@Schema(name = "EquityBridgeQuestion", description = "Between which instants, and by whose knowledge")
record BridgeAsked(
        @Size(max = 40)
        @Schema(
                description = "The beginning; a date means the end of that business day. Default: a month before to",
                examples = "2025-12-31",
                maxLength = 40)
        String from,

        @Size(max = 40)
        @Schema(
                description = "The end; a date means the end of that business day. Default: now",
                examples = "2026-01-31",
                maxLength = 40)
        String to,

        @Schema(description = "Both ends by what is known now. Default: false", examples = "true")
        Boolean restated) {

    /** @throws Rejection when the beginning is not before the end */
    Span span(Zone zone, Instant now) {
        var end = Moments.within("to", zone.moment("to", to, now));
        var begin = Moments.within(
                "from",
                zone.moment("from", from, end.atZone(zone.id()).minusMonths(1).toInstant()));
        if (!begin.isBefore(end)) {
            throw Rejection.invalid(Fault.parameter("from", "OUT_OF_RANGE", "from must be before to."));
        }
        return new Span(begin, end, Boolean.TRUE.equals(restated), now);
    }

    /**
     * The question understood.
     *
     * @param at when it was asked: where restated, what was recorded by then is known
     */
    record Span(Instant from, Instant to, boolean restated, Instant at) {

        /** What is known at the beginning: what was recorded, merged and in force by then. */
        Instant knownFrom() {
            return restated ? at : from;
        }

        /** The same at the end. */
        Instant knownTo() {
            return restated ? at : to;
        }
    }
}
