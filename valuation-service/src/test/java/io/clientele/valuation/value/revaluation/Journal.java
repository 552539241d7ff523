package io.clientele.valuation.value.revaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import io.clientele.contracts.InteractionState;

/** A journal for tests: entries as interaction-service would tell them. */
public final class Journal {

    private static final String[] KINDS = {
        "PURCHASE",
        "PURCHASE",
        "PURCHASE",
        "RETURN",
        "CONTACT",
        "COMPLAINT",
        "NOTE",
        "INVOICE",
        "PAYMENT",
        "CONTRACT_STARTED",
        "NOT_KNOWN_YET"
    };

    private final List<InteractionState> entries = new ArrayList<>();
    private final Random random;

    public Journal(long seed) {
        this.random = new Random(seed);
    }

    public List<InteractionState> entries() {
        return entries;
    }

    public InteractionState purchase(UUID customer, String at, String amount) {
        return add(entry(customer, "PURCHASE", Instant.parse(at), new BigDecimal(amount), null));
    }

    /** One entry that is known from a second after it happened. */
    InteractionState entry(UUID customer, String kind, String channel, String at, String amount, String cost) {
        var id = UUID.randomUUID();
        var when = Instant.parse(at);
        var paid = Heard.decimal(amount);
        return new InteractionState(
                id,
                1,
                customer,
                kind,
                when,
                when.plusSeconds(1),
                channel,
                "CUSTOMER",
                "ACTIVE",
                null,
                null,
                null,
                "CNY",
                paid,
                null,
                null,
                Heard.decimal(cost),
                null,
                null,
                List.of(),
                null);
    }

    /** So many entries of all kinds over two years, some of them corrected afterwards. */
    Journal fill(List<UUID> customers, Instant end, int count) {
        for (int i = 0; i < count; i++) {
            var customer = customers.get(random.nextInt(customers.size()));
            var kind = KINDS[random.nextInt(KINDS.length)];
            var trade = kind.equals("PURCHASE") || kind.equals("RETURN");
            var entry = add(entry(
                    customer,
                    kind,
                    end.minusSeconds(random.nextInt(2 * 365 * 86_400)),
                    trade ? amount(20_000) : null,
                    random.nextBoolean() ? amount(5_000) : null));
            if (random.nextInt(10) == 0) {
                add(voided(entry, end));
            }
        }
        return this;
    }

    InteractionState voided(InteractionState entry, Instant at) {
        return state(entry, entry.version() + 1, "VOIDED", at);
    }

    /** The same entry under another id. */
    InteractionState renamed(InteractionState of, UUID id) {
        return new InteractionState(
                id,
                of.version(),
                of.customerId(),
                of.kind(),
                of.occurredAt(),
                of.recordedAt(),
                of.channel(),
                of.initiator(),
                of.status(),
                null,
                null,
                null,
                of.currency(),
                of.amount(),
                of.listAmount(),
                of.discount(),
                of.cost(),
                of.returns(),
                of.durationMinutes(),
                of.lines(),
                null);
    }

    private InteractionState add(InteractionState entry) {
        entries.add(entry);
        return entry;
    }

    private InteractionState entry(UUID customer, String kind, Instant at, BigDecimal amount, BigDecimal cost) {
        var discount = kind.equals("PURCHASE") && random.nextInt(3) == 0 ? amount(500) : null;
        return new InteractionState(
                new UUID(random.nextLong(), random.nextLong()),
                1,
                customer,
                kind,
                at,
                at.plusSeconds(1),
                kind.equals("CONTACT") ? "PHONE" : "WEB",
                "CUSTOMER",
                "ACTIVE",
                null,
                null,
                null,
                "CNY",
                amount,
                discount == null ? null : amount.add(discount),
                discount,
                cost,
                null,
                null,
                List.of(),
                null);
    }

    private BigDecimal amount(int cents) {
        return BigDecimal.valueOf(random.nextInt(cents), 2);
    }

    private static InteractionState state(InteractionState of, long version, String status, Instant supersededAt) {
        return new InteractionState(
                of.id(),
                version,
                of.customerId(),
                of.kind(),
                of.occurredAt(),
                of.recordedAt(),
                of.channel(),
                of.initiator(),
                status,
                supersededAt,
                null,
                null,
                of.currency(),
                of.amount(),
                of.listAmount(),
                of.discount(),
                of.cost(),
                of.returns(),
                of.durationMinutes(),
                of.lines(),
                of.particulars());
    }
}
