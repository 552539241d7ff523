package io.clientele.interaction.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.model.draft.Named;

/**
 * What entries are about, under the one id that stays. Whatever was corrected, however often, is known by the first entry of its
 * chain, by whichever of them it is named; and an entry that took the place of another one is about the first of them itself.
 */
@ApplicationScoped
public class Subjects {

    private static final String FIRST = """
            with recursive chain (entry, first, steps) as (
                select id, id, 0 from unnest(?) as named (id)
                union all
                select chain.entry, c.entry_id, chain.steps + 1
                from chain join correction c on c.corrected_by = chain.first)
            select distinct on (entry) entry, first from chain order by entry, steps desc""";

    private final Database database;

    Subjects(Database database) {
        this.database = database;
    }

    /** By the ids of the entries, in at most one query; those that are about nothing are missing. */
    public Map<UUID, UUID> of(Collection<JournalEntry> entries) {
        var subjects = new HashMap<UUID, UUID>();
        for (var entry : entries) {
            var named = named(entry);
            if (named != null) {
                subjects.put(entry.id(), named);
            }
        }
        if (!subjects.isEmpty()) {
            var firsts = firsts(new HashSet<>(subjects.values()));
            subjects.replaceAll((entry, named) -> firsts.get(named));
        }
        return subjects;
    }

    /** The first entry of the chain of corrections that an entry belongs to: itself, where it corrects nothing. */
    public UUID first(UUID named) {
        return firsts(Set.of(named)).get(named);
    }

    private static UUID named(JournalEntry entry) {
        var said = entry.said();
        if (said.about() != null) {
            return said.about();
        }
        return Named.SUBJECTS.contains(entry.kind()) ? said.corrects() : null;
    }

    /** The first entries of the chains that these belong to. */
    public Map<UUID, UUID> firsts(Set<UUID> named) {
        var firsts = new HashMap<UUID, UUID>();
        database.query(
                FIRST,
                row -> firsts.put(row.getObject("entry", UUID.class), row.getObject("first", UUID.class)),
                (Object) named.toArray(UUID[]::new));
        return firsts;
    }
}
