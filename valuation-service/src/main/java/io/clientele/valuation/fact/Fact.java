package io.clientele.valuation.fact;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A journal entry as far as it counts, in base currency.
 *
 * @param kind PURCHASE, RETURN, CONTACT, …
 * @param supersededAt when a correction replaced or voided it, null while it counts
 * @param amount what was paid or given back, after discounts; null where nothing was
 * @param cost cost of goods of a purchase, direct cost to serve of anything else; null when not known
 * @param contract what the start, renewal, change or end of a contract says; null elsewhere
 */
public record Fact(
        UUID customerId,
        UUID id,
        String kind,
        String channel,
        Instant occurredAt,
        Instant recordedAt,
        Instant supersededAt,
        BigDecimal amount,
        BigDecimal listAmount,
        BigDecimal discount,
        BigDecimal cost,
        Integer durationMinutes,
        ContractSaid contract) {

    /** To know everything, by whatever clock it was recorded. */
    public static final Instant ALL_KNOWN = Instant.MAX;

    /** One that says nothing of a contract. */
    public Fact(
            UUID customerId,
            UUID id,
            String kind,
            String channel,
            Instant occurredAt,
            Instant recordedAt,
            Instant supersededAt,
            BigDecimal amount,
            BigDecimal listAmount,
            BigDecimal discount,
            BigDecimal cost,
            Integer durationMinutes) {
        this(
                customerId,
                id,
                kind,
                channel,
                occurredAt,
                recordedAt,
                supersededAt,
                amount,
                listAmount,
                discount,
                cost,
                durationMinutes,
                null);
    }

    /** The entry that its contract is known by: the first of those that started it, so of a start at first its own. */
    public UUID startedBy() {
        return contract == null || contract.about() == null ? id : contract.about();
    }

    /** Now. Clocks differ a little between machines: what the journal has recorded has happened. */
    public static Instant present(Clock clock, List<Fact> facts) {
        var now = clock.instant();
        for (var fact : facts) {
            now = fact.recordedAt.isAfter(now) ? fact.recordedAt : now;
        }
        return now;
    }

    /** Whether it counted as of an instant, as far as was known by another. */
    public boolean counts(Instant asOf, Instant knownAt) {
        return !occurredAt.isAfter(asOf)
                && !recordedAt.isAfter(knownAt)
                && (supersededAt == null || supersededAt.isAfter(knownAt));
    }
}
