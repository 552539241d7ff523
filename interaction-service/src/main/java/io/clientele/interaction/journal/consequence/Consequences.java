package io.clientele.interaction.journal.consequence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.database.Locks;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.consequence.Aftermath.Change;
import io.clientele.interaction.model.Kind;
import io.clientele.kit.rejection.Rejection;

/** What follows from entries, by kind. Most kinds have no consequences. */
@ApplicationScoped
public class Consequences {

    private final Map<Kind, Consequence> byKind = new EnumMap<>(Kind.class);
    private final List<Aftermath> aftermaths;
    private final Database database;

    Consequences(@All List<Consequence> all, @All List<Aftermath> aftermaths, Database database) {
        this.aftermaths = aftermaths;
        all.forEach(each -> each.kinds().forEach(kind -> byKind.put(kind, each)));
        this.database = database;
    }

    /** Whether something may follow from every entry of a kind. */
    public boolean concern(Kind kind) {
        return byKind.containsKey(kind) && byKind.get(kind).always();
    }

    /** The entries of these that something follows from. */
    public Set<UUID> concerned(Collection<Change> changes) {
        var concerned = changes.stream()
                .filter(change -> !of(change.entry(), change.corrected()).isEmpty())
                .map(change -> change.entry().id())
                .collect(Collectors.toCollection(HashSet::new));
        aftermaths.forEach(each -> concerned.addAll(each.concerned(changes)));
        return concerned;
    }

    /** That of what is corrected, and that of what takes its place; mostly they are the same. */
    private List<Consequence> of(JournalEntry entry, JournalEntry corrected) {
        return Stream.of(corrected, entry)
                .filter(Objects::nonNull)
                .map(each -> byKind.get(each.kind()))
                .filter(Objects::nonNull)
                .distinct()
                .filter(each -> each.concerns(entry, corrected))
                .toList();
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
        var fallen = new ArrayList<JournalEntry>();
        for (var consequence : of(entry, corrected)) {
            fallen.addAll(follow(consequence, entry, corrected));
        }
        aftermaths.forEach(each -> each.follow(new Change(entry, corrected)));
        return fallen;
    }

    private static List<JournalEntry> follow(Consequence consequence, JournalEntry entry, JournalEntry corrected)
            throws Rejection {
        if (corrected == null) {
            consequence.follow(entry);
            return List.of();
        }
        if (entry.kind() == Kind.CORRECTION) {
            return consequence.voided(corrected);
        }
        consequence.replaced(corrected, entry);
        return List.of();
    }

    private static Long stripe(JournalEntry entry) {
        return Locks.of(Locks.CONSEQUENCES, entry.customerId());
    }
}
