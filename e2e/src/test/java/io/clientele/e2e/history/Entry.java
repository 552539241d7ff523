package io.clientele.e2e.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An entry of the journal as it was told, and what it counts for. */
final class Entry {

    private static final Set<String> NEVER_CORRECTED = Set.of(
            "COMPLAINT_STEP",
            "PROMISE_SETTLED",
            "POINTS_EARNED",
            "POINTS_REDEEMED",
            "CONTRACT_CHANGED",
            "CONTRACT_RENEWED");

    final String id;
    final ObjectNode said;
    final Instant at;
    final Instant recordedAt;

    /** With whom it came, whoever answers for that customer now. */
    Party came;

    Entry corrects;
    Entry correctedBy;

    Entry(String id, Party came, ObjectNode said, Instant at, Instant recordedAt) {
        this.id = id;
        this.came = came;
        this.said = said;
        this.at = at;
        this.recordedAt = recordedAt;
    }

    static Entry of(Party came, ObjectNode said, JsonNode answer) {
        return new Entry(
                answer.path("id").asText(),
                came,
                said.deepCopy(),
                Instant.parse(answer.path("occurredAt").asText()),
                Instant.parse(answer.path("recordedAt").asText()));
    }

    Instant at() {
        return at;
    }

    String kind() {
        return said.path("kind").asText();
    }

    boolean is(String kind) {
        return kind().equals(kind);
    }

    boolean trade() {
        return is("PURCHASE") || is("RETURN");
    }

    boolean counts() {
        return correctedBy == null && !is("CORRECTION");
    }

    /** Whether it counted as far as was known then. */
    boolean counted(Instant known) {
        return !recordedAt.isAfter(known)
                && (correctedBy == null || correctedBy.recordedAt.isAfter(known))
                && !is("CORRECTION");
    }

    String status() {
        return correctedBy == null ? "ACTIVE" : correctedBy.is("CORRECTION") ? "VOIDED" : "REPLACED";
    }

    /** Others are only followed by another; and what is told of a contract must not come before it, which is not kept here. */
    boolean correctable() {
        return !NEVER_CORRECTED.contains(kind());
    }

    /** The first of its chain of corrections. */
    Entry first() {
        return corrects == null ? this : corrects.first();
    }

    String text(String property) {
        return said.path(property).asText(null);
    }

    boolean hasAmount() {
        return said.has("lines") || said.has("amount");
    }

    BigDecimal amount() {
        return lines().isEmpty() ? money(said.path("amount")) : sum(line -> lineAmount(line));
    }

    BigDecimal amountOf(String category) {
        return sum(line -> line.path("category").asText().equals(category) ? lineAmount(line) : BigDecimal.ZERO);
    }

    boolean has(String category) {
        return StreamSupport.stream(lines().spliterator(), false)
                .anyMatch(line -> line.path("category").asText().equals(category));
    }

    /** Null when it is not known. */
    BigDecimal goods() {
        if (said.has("cost")) {
            return money(said.path("cost"));
        }
        boolean known = !lines().isEmpty()
                && StreamSupport.stream(lines().spliterator(), false).allMatch(line -> line.has("unitCost"));
        return known ? sum(line -> quantity(line).multiply(money(line.path("unitCost")))) : null;
    }

    /** What it adds to the value of its customer. */
    BigDecimal worth() {
        if (is("PURCHASE")) {
            return goods() == null ? amount() : amount().subtract(goods());
        }
        var cost = money(said.path("cost")).add(money(said.path("compensation")));
        return is("RETURN") ? amount().add(cost).negate() : cost.negate();
    }

    private JsonNode lines() {
        return said.path("lines");
    }

    private BigDecimal lineAmount(JsonNode line) {
        return quantity(line).multiply(money(line.path("unitPrice"))).subtract(money(line.path("discount")));
    }

    private static BigDecimal quantity(JsonNode line) {
        return new BigDecimal(line.path("quantity").asText());
    }

    private BigDecimal money(JsonNode money) {
        if (money.isMissingNode()) {
            return BigDecimal.ZERO;
        }
        var amount = new BigDecimal(money.path("amount").asText());
        return money.path("currency").asText().equals("CNY")
                ? amount
                : amount.multiply(new BigDecimal(said.path("exchangeRate").asText()));
    }

    private BigDecimal sum(Function<JsonNode, BigDecimal> term) {
        return StreamSupport.stream(lines().spliterator(), false).map(term).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
