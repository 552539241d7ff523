package io.clientele.e2e.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    final List<Entry> steps = new ArrayList<>();
    String state = "OPEN";
    String severity;
    String cause;
    Instant since;
    int reopened;
    BigDecimal compensation = BigDecimal.ZERO;
    private Instant acknowledgedAt;

    /** Said at first, or said instead. */
    void saidBy(Entry now) {
        opening = now;
        tell();
    }

    void step(Entry step) {
        steps.add(step);
        tell();
    }

    /** By the entries that stand, one after the other. */
    private void tell() {
        state = "OPEN";
        severity = opening.text("severity");
        cause = opening.text("cause");
        since = opening.at;
        acknowledgedAt = null;
        reopened = 0;
        compensation = compensation(opening.said);
        steps.forEach(step -> move(step.said, step.at));
    }

    private void move(JsonNode said, Instant at) {
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
