package io.clientele.interaction.erasure;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.EntryRows;
import io.clientele.interaction.journal.InteractionEvents;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.Subjects;
import io.clientele.kit.kafka.Trail;
import io.clientele.kit.outbox.Outbox;

/**
 * Entries of others that name somebody erased, as the customer whom they brought: they name an id of nobody instead, the one that the
 * figures come under, so that what the referral brought is counted still. A part of the caller's transaction.
 */
@ApplicationScoped
class Mentions {

    private static final String RENAME = """
            update %s e set said = jsonb_set(e.said, '{referredCustomerId}', to_jsonb(gone.nobody))
            from unnest(?::text[], ?::text[]) as gone (erased, nobody)
            where e.kind = 'REFERRAL' and e.said ->> 'referredCustomerId' = gone.erased
            returning e.id""";

    /** Who is erased and named there. */
    private static final String NAMED = """
            select distinct k.customer_id from %s e
            join known_customer k on k.customer_id = (e.said ->> 'referredCustomerId')::uuid and k.erased_at > '-infinity'
            where e.kind = 'REFERRAL' and e.said ->> 'referredCustomerId' is not null limit ?""";

    private static final int AT_ONCE = 1_000;

    private final Database database;
    private final Subjects subjects;
    private final Outbox outbox;

    Mentions(Database database, Subjects subjects, Outbox outbox) {
        this.database = database;
        this.subjects = subjects;
        this.outbox = outbox;
    }

    /** @param nobodies ids of nobody by those of the erased */
    void rename(Map<UUID, UUID> nobodies) {
        if (nobodies.isEmpty()) {
            return;
        }
        var erased = List.copyOf(nobodies.keySet());
        for (var place : database.query(Rekeying.PLACES, row -> row.getString(1))) {
            var entries = database.query(
                    RENAME.formatted(place),
                    row -> row.getObject(1, UUID.class),
                    erased.stream().map(UUID::toString).toArray(String[]::new),
                    erased.stream().map(each -> nobodies.get(each).toString()).toArray(String[]::new));
            for (int from = 0; from < entries.size(); from += AT_ONCE) {
                tell(place, entries.subList(from, Math.min(from + AT_ONCE, entries.size())));
            }
        }
    }

    /** Some of those who are erased and still named in a table of entries. */
    List<UUID> named(String place) {
        return database.query(NAMED.formatted(place), row -> row.getObject(1, UUID.class), AT_ONCE);
    }

    /** Without a trail: the request that erased somebody must not lead to the figures that are kept. */
    private void tell(String place, List<UUID> ids) {
        var entries = database.query(
                EntryRows.SELECT.replace("from interaction e", "from " + place + " e") + "where e.id = any(?)",
                EntryRows::read,
                (Object) ids.toArray(UUID[]::new));
        var events = InteractionEvents.anew(entries, subjects.of(entries));
        var trails = entries.stream()
                .map(JournalEntry::origin)
                .distinct()
                .collect(Collectors.toMap(UUID::toString, each -> new Trail(null, null)));
        Trail.within(trails, () -> outbox.appendAll(events));
    }
}
