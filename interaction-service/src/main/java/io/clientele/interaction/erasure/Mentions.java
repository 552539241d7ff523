package io.clientele.interaction.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
 * figures come under, so that what the referral brought is counted still. What they say in words is about the person, whose figures they
 * lead to now, and goes; so does what the entries of their chain of corrections say. A part of the caller's transaction.
 */
@ApplicationScoped
class Mentions {

    private static final String RENAME = """
            update %s e set said = jsonb_set(e.said, '{referredCustomerId}', to_jsonb(gone.nobody))
            from unnest(?::text[], ?::text[]) as gone (erased, nobody)
            where e.kind = 'REFERRAL' and e.said ->> 'referredCustomerId' = gone.erased
            returning e.customer_id, e.id""";

    /** Who is erased and named there. */
    private static final String NAMED = """
            select distinct k.customer_id from %s e
            join known_customer k on k.customer_id = (e.said ->> 'referredCustomerId')::uuid and k.erased_at > '-infinity'
            where e.kind = 'REFERRAL' and e.said ->> 'referredCustomerId' is not null limit ?""";

    /** Whatever of a chain names somebody: the words of all of it are about them. */
    private static final String SILENCE = """
            with recursive chain (customer_id, id) as (
                select c.customer_id, c.id from unnest(?::uuid[], ?::uuid[]) as c (customer_id, id)
                union
                select c.customer_id, case c.entry_id when chain.id then c.corrected_by else c.entry_id end
                from chain join correction c on c.customer_id = chain.customer_id and chain.id in (c.entry_id, c.corrected_by))
            update %s e set said = e.said - '{subject,summary,description,outcome,attachments}'::text[], bigrams = null
            from chain where e.id = chain.id and e.customer_id = chain.customer_id
                and jsonb_exists_any(e.said, '{subject,summary,description,outcome,attachments}')""";

    /** Which name an id of nobody, a UUID of version 8. */
    private static final String OF_NOBODY = """
            select customer_id, id from %s
            where kind = 'REFERRAL' and substring(said ->> 'referredCustomerId' from 15 for 1) = '8'""";

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
        var places = database.query(Rekeying.PLACES, row -> row.getString(1));
        var renamed = new ArrayList<Named>();
        for (var place : places) {
            var entries = database.query(
                    RENAME.formatted(place),
                    Named::read,
                    erased.stream().map(UUID::toString).toArray(String[]::new),
                    erased.stream().map(each -> nobodies.get(each).toString()).toArray(String[]::new));
            for (int from = 0; from < entries.size(); from += AT_ONCE) {
                tell(place, entries.subList(from, Math.min(from + AT_ONCE, entries.size())));
            }
            renamed.addAll(entries);
        }
        silence(places, renamed);
    }

    /** In a year that is back: the words of what was corrected, or named nobody already, while it was away. */
    void silence(String partition) {
        var ofNobody = database.query(Rekeying.PLACES, row -> row.getString(1)).stream()
                .flatMap(place -> database.query(OF_NOBODY.formatted(place), Named::read).stream())
                .toList();
        silence(List.of(partition), ofNobody);
    }

    private void silence(List<String> places, List<Named> named) {
        if (!named.isEmpty()) {
            var customers = named.stream().map(Named::customer).toArray(UUID[]::new);
            var ids = named.stream().map(Named::entry).toArray(UUID[]::new);
            places.forEach(place -> database.update(SILENCE.formatted(place), customers, ids));
        }
    }

    /** An entry that named somebody. */
    private record Named(UUID customer, UUID entry) {
        static Named read(ResultSet row) throws SQLException {
            return new Named(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        }
    }

    /** Some of those who are erased and still named in a table of entries. */
    List<UUID> named(String place) {
        return database.query(NAMED.formatted(place), row -> row.getObject(1, UUID.class), AT_ONCE);
    }

    /** Without a trail: the request that erased somebody must not lead to the figures that are kept. */
    private void tell(String place, List<Named> named) {
        var entries = database.query(
                EntryRows.SELECT.replace("from interaction e", "from " + place + " e") + "where e.id = any(?)",
                EntryRows::read,
                (Object) named.stream().map(Named::entry).toArray(UUID[]::new));
        var events = InteractionEvents.anew(entries, subjects.of(entries));
        var trails = entries.stream()
                .map(JournalEntry::origin)
                .distinct()
                .collect(Collectors.toMap(UUID::toString, each -> new Trail(null, null)));
        Trail.within(trails, () -> outbox.appendAll(events));
    }
}
