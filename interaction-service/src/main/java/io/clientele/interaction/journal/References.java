package io.clientele.interaction.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.model.Reference;

/** The callers' own keys, each of which belongs to the first entry posted under it. */
@ApplicationScoped
public class References {

    /** Claimed in one order by everybody, so that two batches wait for each other but never in a circle. */
    private static final String CLAIM = """
            insert into external_reference (system, id, entry_id, customer_id, occurred_at, digest)
            select * from unnest(?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::bytea[])
                as claimed (system, id, entry_id, customer_id, occurred_at, digest)
            order by system, id
            on conflict do nothing returning entry_id""";

    private static final String FIND = """
            select r.system, r.id, r.entry_id, r.digest from external_reference r
            join unnest(?::text[], ?::text[]) as asked (system, id) using (system, id)""";

    private final Database database;

    References(Database database) {
        this.database = database;
    }

    /** Whose a reference is, and what was first said under it. */
    public record Claim(UUID entryId, byte[] digest) {}

    public Optional<Claim> find(Reference reference) {
        return Optional.ofNullable(find(List.of(reference)).get(reference));
    }

    public Map<Reference, Claim> find(Collection<Reference> references) {
        var found = new HashMap<Reference, Claim>();
        if (!references.isEmpty()) {
            database.query(
                    FIND,
                    row -> found.put(
                            new Reference(row.getString(1), row.getString(2)),
                            new Claim(row.getObject(3, UUID.class), row.getBytes(4))),
                    references.stream().map(Reference::system).toArray(String[]::new),
                    references.stream().map(Reference::id).toArray(String[]::new));
        }
        return found;
    }

    /** Claims the references of these entries; answers the entries that got theirs. */
    public Set<UUID> claim(List<JournalEntry> entries, List<byte[]> digests) {
        if (entries.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.query(
                CLAIM,
                row -> row.getObject(1, UUID.class),
                entries.stream().map(entry -> entry.reference().system()).toArray(String[]::new),
                entries.stream().map(entry -> entry.reference().id()).toArray(String[]::new),
                entries.stream().map(JournalEntry::id).toArray(UUID[]::new),
                entries.stream().map(JournalEntry::customerId).toArray(UUID[]::new),
                entries.stream().map(entry -> entry.occurredAt().toString()).toArray(String[]::new),
                digests.toArray(byte[][]::new)));
    }

    public void release(UUID entry, Reference reference) {
        database.update(
                "delete from external_reference where system = ? and id = ? and entry_id = ?",
                reference.system(),
                reference.id(),
                entry);
    }
}
