package io.clientele.interaction.journal;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.postgresql.PGConnection;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.database.DatabaseFailure;
import io.clientele.interaction.journal.said.SaidJson;
import io.clientele.interaction.journal.year.DetachedYears;
import io.clientele.interaction.model.Bigrams;
import io.clientele.kit.rejection.Rejection;

/** Where entries are written, once, and found again by id. Everything happens in the caller's transaction,
 * before which {@code Years} has prepared the years of what is written. */
@ApplicationScoped
public class Journal {

    private static final String COLUMNS = "id, customer_id, kind, occurred_at, recorded_at, recorded_by, channel, "
            + "representative, currency, amount, list_amount, discount, cost, corrects, reference_system, reference_id, "
            + "bigrams, came_with, said";

    private static final String VALUES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb";

    private static final String INSERT = "insert into interaction (" + COLUMNS + ") values (" + VALUES + ")";

    /** Sales are summed up later: what is due is noted in the same round trip. */
    private static final String INSERT_SALE = "with due as (" + SalesDue.INSERT + " values (?, ?, 1, ?)) " + INSERT;

    /** The reference is claimed and the entry written in one round trip, or neither when the reference is taken. */
    private static final String CLAIM_AND_INSERT = """
            with claimed as (
                insert into external_reference (system, id, entry_id, customer_id, occurred_at, digest)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing returning customer_id, entry_id, occurred_at), due as (%s)
            insert into interaction (%s) select %s where exists (select from claimed)""";

    private static final String CLAIM = claim("select 1");
    private static final String CLAIM_SALE =
            claim(SalesDue.INSERT + " select customer_id, entry_id, 1, occurred_at from claimed");

    private static final String TYPED =
            "?, ?, ?, ?::timestamptz, ?::timestamptz, ?, ?, ?, ?, ?::numeric, ?::numeric, ?::numeric, ?::numeric, "
                    + "?::uuid, ?, ?, ?::text[], ?::uuid, ?::jsonb";

    private final Database database;

    Journal(Database database) {
        this.database = database;
    }

    public Optional<JournalEntry> find(UUID id) {
        return database.first(EntryRows.SELECT + "where e.id = ?", EntryRows::read, id);
    }

    public Map<UUID, JournalEntry> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database
                .query(EntryRows.SELECT + "where e.id = any(?)", EntryRows::read, (Object) ids.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(JournalEntry::id, Function.identity()));
    }

    /** These entries, and those that have taken their places since. */
    public Map<UUID, JournalEntry> chains(Collection<UUID> ids) {
        var found = new HashMap<UUID, JournalEntry>();
        for (var next = find(ids); !next.isEmpty(); ) {
            found.putAll(next);
            next = find(next.values().stream()
                    .map(JournalEntry::superseded)
                    .filter(Objects::nonNull)
                    .map(Superseded::by)
                    .filter(by -> !found.containsKey(by))
                    .toList());
        }
        return found;
    }

    /**
     * Writes one entry and claims its reference; false, and nothing done, when the reference is taken.
     *
     * @throws Rejection when its year is detached
     */
    public boolean write(JournalEntry entry, byte[] digest) {
        try {
            return insert(entry, digest);
        } catch (DatabaseFailure failure) {
            throw DetachedYears.refused(failure) ? DetachedYears.refusal(entry.occurredAt()) : failure;
        }
    }

    private boolean insert(JournalEntry entry, byte[] digest) {
        var said = entry.said();
        var reference = said.externalReference();
        var row = row(entry);
        var sale = SalesDue.of(entry.kind());
        if (reference == null) {
            return sale
                    ? database.update(INSERT_SALE, both(SalesDue.row(entry), row)) == 1
                    : database.update(INSERT, row) == 1;
        }
        var claim = new Object[] {
            reference.system(), reference.id(), entry.id(), entry.customerId(), entry.occurredAt(), digest
        };
        return database.update(sale ? CLAIM_SALE : CLAIM, both(claim, row)) == 1;
    }

    private static String claim(String due) {
        return CLAIM_AND_INSERT.formatted(due, COLUMNS, TYPED);
    }

    private static Object[] both(Object[] first, Object[] second) {
        var both = new Object[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** Writes many entries whose references are claimed already. */
    public void writeAll(List<JournalEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var sales = entries.stream().filter(entry -> SalesDue.of(entry.kind())).toList();
        try {
            database.with(connection -> {
                var postgres = connection.unwrap(PGConnection.class);
                copy(postgres, "interaction (" + COLUMNS + ")", entries, Journal::row);
                return copy(postgres, "sales_due (customer_id, entry_id, occurred_at, sign)", sales, SalesDue::signed);
            });
        } catch (DatabaseFailure failure) {
            throw DetachedYears.refused(failure)
                    ? DetachedYears.conflict(
                            "A year of these entries has just been detached. Send them again to hear of each.")
                    : failure;
        }
    }

    private static long copy(
            PGConnection connection, String table, List<JournalEntry> entries, Function<JournalEntry, Object[]> row)
            throws SQLException {
        var copy = connection.getCopyAPI().copyIn("copy " + table + " from stdin");
        try {
            var text = new CopyText(copy::writeToCopy);
            for (var entry : entries) {
                text.row(row.apply(entry));
            }
            text.flush();
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static Object[] row(JournalEntry entry) {
        var said = entry.said();
        var reference = said.externalReference();
        var pairs = Bigrams.of(said.subject(), said.summary(), said.description(), said.outcome());
        return new Object[] {
            entry.id(),
            entry.customerId(),
            entry.kind(),
            entry.occurredAt(),
            entry.recordedAt(),
            entry.recordedBy(),
            said.channel(),
            said.representative(),
            entry.currency(),
            entry.figures().amount(),
            entry.figures().listAmount(),
            entry.figures().discount(),
            entry.figures().cost(),
            said.corrects(),
            reference == null ? null : reference.system(),
            reference == null ? null : reference.id(),
            pairs.isEmpty() ? null : pairs.toArray(String[]::new),
            entry.cameWith(),
            new String(SaidJson.write(said), StandardCharsets.UTF_8)
        };
    }
}
