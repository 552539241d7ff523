package io.clientele.interaction.timeline;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.customer.KnownCustomers;
import io.clientele.interaction.database.Conditions;
import io.clientele.interaction.journal.References;
import io.clientele.interaction.model.Bigrams;
import io.clientele.interaction.model.Reference;
import io.clientele.interaction.period.Bounds;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** From filters to conditions. */
@ApplicationScoped
class Searches {

    private static final String TEXTS =
            "concat_ws(' ', e.said->>'subject', e.said->>'summary', e.said->>'description', e.said->>'outcome')";

    private final References references;
    private final KnownCustomers customers;
    private final Bounds bounds;

    Searches(References references, KnownCustomers customers, Bounds bounds) {
        this.references = references;
        this.customers = customers;
        this.bounds = bounds;
    }

    Conditions of(UUID customer, TimelineFilter filter) {
        var conditions = new Conditions().and("e.customer_id = ?", customer);
        common(filter, conditions, knownAt(filter));
        if (filter.q != null) {
            words(filter.q, conditions);
        }
        return conditions;
    }

    /** Null for now. */
    Instant knownAt(TimelineFilter filter) {
        return bounds.moment("knownAt", filter.knownAt);
    }

    Conditions of(JournalFilter filter) {
        var conditions = new Conditions();
        if (filter.ofSome()) {
            conditions.standingFor(
                    filter.customerId,
                    "e.customer_id",
                    customers.answering(filter.customerId).toArray(UUID[]::new));
        }
        if (filter.externalReference != null && !filter.externalReference.isEmpty()) {
            var asked =
                    filter.externalReference.stream().map(Searches::reference).toList();
            var ids = references.find(asked).values().stream().map(References.Claim::entryId);
            conditions.standingFor(filter.externalReference, "e.id", ids.toArray(UUID[]::new));
        }
        common(filter, conditions, null);
        return conditions;
    }

    /** Null for no bound. */
    Instant from(EntryFilter filter) {
        return filter.occurredAtFrom == null ? null : bounds.of("occurredAtFrom", filter.occurredAtFrom);
    }

    Instant to(EntryFilter filter) {
        return filter.occurredAtTo == null ? null : bounds.of("occurredAtTo", filter.occurredAtTo);
    }

    private void common(EntryFilter filter, Conditions conditions, Instant knownAt) {
        conditions
                .oneOf("e.kind", filter.kind)
                .oneOf("e.channel", filter.channel)
                .anyOf("e.representative", filter.representative);
        if (filter.occurredAtFrom != null) {
            conditions.and("e.occurred_at >= ?", from(filter));
        }
        if (filter.occurredAtTo != null) {
            conditions.and("e.occurred_at < ?", to(filter));
        }
        Amounts.within(filter, conditions);
        if (knownAt != null) {
            conditions.and("e.recorded_at <= ?", knownAt);
        }
        if (filter.withoutSuperseded()) {
            superseded(conditions, knownAt).and("e.kind <> 'CORRECTION'");
        }
    }

    private static Conditions superseded(Conditions conditions, Instant knownAt) {
        return knownAt == null
                ? conditions.and("c.entry_id is null")
                : conditions.and("(c.entry_id is null or c.corrected_at > ?)", knownAt);
    }

    /** Chinese is narrowed down by its pairs of characters, which are indexed; then every word must stand in the text. */
    private static void words(String q, Conditions conditions) {
        var pairs = Bigrams.of(q);
        if (!pairs.isEmpty()) {
            conditions.and("e.bigrams @> ?", (Object) pairs.toArray(String[]::new));
        }
        for (var word : q.strip().split("\\s+")) {
            var pattern = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            conditions.and(TEXTS + " ilike ?", "%" + pattern + "%");
        }
    }

    private static Reference reference(String text) {
        var colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw Rejection.malformed(Fault.parameter(
                    "externalReference",
                    "BAD_FORMAT",
                    "externalReference must be system:id, such as shop:order-1001."));
        }
        return new Reference(text.substring(0, colon), text.substring(colon + 1));
    }
}
