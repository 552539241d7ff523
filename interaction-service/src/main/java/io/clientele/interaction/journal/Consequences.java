package io.clientele.interaction.journal;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.database.Locks;
import io.clientele.interaction.model.Kind;
import io.clientele.kit.rejection.Rejection;

/** What follows from entries, by kind. Most kinds have no consequences. */
@ApplicationScoped
public class Consequences {

    /** More locks than this would not fit into the server's table of locks; customers share them. */
    private static final int STRIPES = 1_024;

    private final Map<Kind, Consequence> byKind = new EnumMap<>(Kind.class);
    private final Database database;

    Consequences(@All List<Consequence> all, Database database) {
        all.forEach(each -> each.kinds().forEach(kind -> byKind.put(kind, each)));
        this.database = database;
    }

    public boolean concern(Kind kind) {
        return byKind.containsKey(kind);
    }

    public boolean concern(JournalEntry entry, JournalEntry corrected) {
        return concern(entry.kind()) || corrected != null && concern(corrected.kind());
    }

    /** Until the transaction ends nobody else's entries of these customers have consequences; locked in one order by all. */
    public void lock(Collection<JournalEntry> entries) {
        if (!entries.isEmpty()) {
            database.query(
                    "select pg_advisory_xact_lock(k) from (select distinct k from unnest(?::bigint[]) as k order by k) as keys",
                    row -> true,
                    (Object) entries.stream().map(Consequences::stripe).toArray(Long[]::new));
        }
    }

    /** Answers what falls with the entry that is corrected; see {@link Consequence#voided}. */
    public List<JournalEntry> follow(JournalEntry entry, JournalEntry corrected) throws Rejection {
        if (corrected == null) {
            byKind.get(entry.kind()).follow(entry);
            return List.of();
        }
        var consequence = byKind.get(corrected.kind());
        if (entry.kind() == Kind.CORRECTION) {
            return consequence.voided(corrected);
        }
        consequence.replaced(corrected, entry);
        return List.of();
    }

    private static Long stripe(JournalEntry entry) {
        return Locks.CONSEQUENCES + Math.floorMod(entry.customerId().hashCode(), STRIPES);
    }
}
