package io.clientele.e2e.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;

/** Where a complaint stands. */
final class Complaint {

    static final Map<String, List<String>> WAYS = Map.of(
            "OPEN", List.of("ACKNOWLEDGED"),
            "ACKNOWLEDGED", List.of("IN_PROGRESS"),
            "IN_PROGRESS", List.of("RESOLVED"),
            "RESOLVED", List.of("CLOSED", "REOPENED"),
            "CLOSED", List.of("REOPENED"),
            "REOPENED", List.of("IN_PROGRESS"));

    /** The entry that says now what it is. */
    Entry opening;

    String state = "OPEN";
    String severity;
    String cause;
    Instant since;
    int reopened;
    BigDecimal compensation = BigDecimal.ZERO;
    private Instant acknowledgedAt;

    /** Said at first, or said instead: what steps have said since stands. */
    void saidBy(Entry before, Entry now) {
        var was = before == null ? null : before.text("severity");
        severity = Objects.equals(severity, was) ? now.text("severity") : severity;
        was = before == null ? null : before.text("cause");
        cause = Objects.equals(cause, was) ? now.text("cause") : cause;
        since = state.equals("OPEN") ? now.at : since;
        compensation = compensation
                .subtract(before == null ? BigDecimal.ZERO : compensation(before.said))
                .add(compensation(now.said));
        opening = now;
    }

    void step(JsonNode said, Instant at) {
        state = said.at("/step/to").asText();
        since = at;
        severity = said.path("severity").asText(severity);
        cause = said.path("cause").asText(cause);
        acknowledgedAt = state.equals("ACKNOWLEDGED") ? at : acknowledgedAt;
        reopened += state.equals("REOPENED") ? 1 : 0;
        compensation = compensation.add(compensation(said));
    }

    boolean acknowledgedBefore(Instant at) {
        return acknowledgedAt != null && acknowledgedAt.isBefore(at);
    }

    private static BigDecimal compensation(JsonNode said) {
        return new BigDecimal(said.at("/compensation/amount").asText("0"));
    }
}
