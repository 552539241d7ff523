package io.clientele.customer.imports.reversal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.clientele.customer.ownership.JournalHeard;
import io.clientele.kit.sql.Sql;

/** Rows of imports on their way back. */
@ApplicationScoped
class ReversalRows {

    /** Rows of one import are all about customers, or all about people. */
    private static final String NEXT = """
            select row, coalesce(contact_id, customer_id), version, reversal is not null, kept_fields, partial_versions
            from customer_import_row
            where import_id = ? and row < ? and reversal is distinct from 'REVERTED' order by row desc limit ?""";

    /** Versions of a person that neither were made by an import and taken back, nor took one back. */
    static final String BUILT_UPON = """
            select count(*) from customer_part_version v
            where v.part_id = ? and v.version > 1 and v.version <> all(?) and not exists (
                select from customer_import_row r
                where r.contact_id = v.part_id and r.reversal = 'REVERTED'
                and (v.version in (r.version, r.reversal_version) or v.version = any(r.partial_versions)))""";

    /** A rule that keeps a row that went back in part does not bring back what went. */
    private static final String DONE = """
            update customer_import_row r
            set reversal = done.reversal, kept_because = done.because,
                reversal_version = case when done.reversal = 'REVERTED' then done.version end,
                partial_versions = case when done.reversal = 'KEPT' and done.version > 0
                    then array_append(r.partial_versions, done.version) else r.partial_versions end,
                kept_fields = coalesce(string_to_array(done.fields, ','), case when done.reversal = 'KEPT' then r.kept_fields end)
            from unnest(?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::text[]) as done (row, reversal, version, because, fields)
            where r.import_id = ? and r.row = done.row""";

    private static final String HEARD = """
            update customer_import_row set in_journal = true
            where customer_id = any(?) and version = 1 and not in_journal and contact_id is null""";

    private final Sql sql;

    ReversalRows(Sql sql) {
        this.sql = sql;
    }

    /** The last rows before one that are not taken back; those after it are dealt with, and would be read past again and again. */
    List<ReversalStep> next(UUID id, long before, int most) {
        return sql.query(
                NEXT,
                row -> new ReversalStep(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getLong(3),
                        row.getBoolean(4),
                        row.getArray(5) == null
                                ? null
                                : List.of((String[]) row.getArray(5).getArray()),
                        row.getArray(6) == null
                                ? List.of()
                                : List.of((Long[]) row.getArray(6).getArray())),
                id,
                before,
                most);
    }

    /**
     * Whether somebody has changed a person otherwise than by imports that were taken back.
     *
     * @param undone versions that were taken back in this transaction, and those that took them back
     */
    boolean builtUpon(UUID person, Collection<Long> undone) {
        return sql.count(BUILT_UPON, person, undone.toArray(Long[]::new)) > 0;
    }

    /** Those whose new customer the journal tells of; of the others it is not heard until this transaction has ended. */
    Set<Long> inJournal(UUID id, List<ReversalStep> steps) {
        return sql
                .query(
                        "select row, in_journal from customer_import_row where import_id = ? and row = any(?) order by row for update",
                        row -> row.getBoolean(2) ? row.getLong(1) : null,
                        id,
                        steps.stream().map(ReversalStep::row).toArray(Long[]::new))
                .stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** @param done what became of rows, by their numbers */
    void done(UUID id, Map<Long, TakenBack> done) {
        var rows = List.copyOf(done.keySet());
        sql.execute(
                DONE,
                rows.toArray(Long[]::new),
                rows.stream().map(row -> word(done.get(row))).toArray(String[]::new),
                rows.stream().map(row -> version(done.get(row))).toArray(Long[]::new),
                rows.stream().map(row -> because(done.get(row))).toArray(String[]::new),
                rows.stream().map(row -> fields(done.get(row))).toArray(String[]::new),
                id);
    }

    private static String word(TakenBack back) {
        return switch (back) {
            case TakenBack.Reverted reverted -> "REVERTED";
            case TakenBack.Kept kept -> "KEPT";
        };
    }

    private static Long version(TakenBack back) {
        return switch (back) {
            case TakenBack.Reverted reverted -> reverted.version();
            case TakenBack.Kept kept -> kept.version();
        };
    }

    private static String because(TakenBack back) {
        return back instanceof TakenBack.Kept kept ? kept.because() : null;
    }

    private static String fields(TakenBack back) {
        return back instanceof TakenBack.Kept kept && !kept.fields().isEmpty() ? String.join(",", kept.fields()) : null;
    }

    /** A customer of whom the journal tells is no longer the import's alone. */
    void heard(@Observes JournalHeard of) {
        sql.execute(HEARD, (Object) of.customers().toArray(UUID[]::new));
    }
}
