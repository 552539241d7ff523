package io.clientele.customer.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.imports.Import.Tally;
import io.clientele.customer.imports.file.SourceRow;
import io.clientele.customer.imports.intake.IntakeResult;
import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.customer.record.Documents;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.text.Texts;

/** What became of rows, as it is kept. */
@ApplicationScoped
class Results {

    private static final String DONE = """
            insert into customer_import_row (import_id, row, customer_id, version, merged_id, contact_id)
            select ?, row, customer, version, merged, contact
            from jsonb_to_recordset(?::jsonb) as d (row bigint, customer uuid, version bigint, merged uuid, contact uuid)""";
    private static final String ERRORS = """
            insert into customer_import_error (import_id, row, ordinal, pointer, code, detail, content)
            select ?, row, ordinal, pointer, code, detail, content from jsonb_to_recordset(?::jsonb)
                as e (row bigint, ordinal integer, pointer text, code text, detail text, content text)""";
    private static final String KEYS = """
            insert into customer_import_key (import_id, system, reference, row)
            select ?, system, reference, row from jsonb_to_recordset(?::jsonb) as k (system text, reference text, row bigint)
            on conflict do nothing""";
    private static final String EARLIER = """
            select distinct k.row from customer_import_key c
            join jsonb_to_recordset(?::jsonb) as k (system text, reference text, row bigint)
                on c.system = k.system and c.reference = k.reference
            where c.import_id = ? and c.row < k.row""";

    private static final String PROMISED = """
            select c.system, c.reference from customer_import_key c
            join jsonb_to_recordset(?::jsonb) as k (system text, reference text) on c.system = k.system and c.reference = k.reference
            where c.import_id = ?""";

    private final Sql sql;
    private final Documents documents;
    private final NamedByErrors named;

    Results(Sql sql, Documents documents, NamedByErrors named) {
        this.sql = sql;
        this.documents = documents;
        this.named = named;
    }

    /** Counts and keeps results; the row of a trial leaves nothing but its errors. */
    Tally keep(UUID id, boolean trial, List<SourceRow> rows, List<IntakeResult> results) {
        if (!trial) {
            var done = IntStream.range(0, rows.size())
                    .mapToObj(i -> done(rows.get(i).number(), results.get(i)))
                    .flatMap(List::stream)
                    .toList();
            insert(DONE, id, done);
        }
        var errors = new ArrayList<Map<String, Object>>();
        var wrong = new ArrayList<SourceRow>();
        for (int i = 0; i < rows.size(); i++) {
            if (results.get(i) instanceof IntakeResult.Refused refused) {
                errors.addAll(errors(rows.get(i), refused.why()));
                wrong.add(rows.get(i));
            }
        }
        insert(ERRORS, id, errors);
        named.keep(id, wrong);
        return tally(results);
    }

    private void insert(String statement, UUID id, List<?> rows) {
        if (!rows.isEmpty()) {
            sql.execute(statement, id, documents.text(rows));
        }
    }

    private static List<Map<String, Object>> done(long row, IntakeResult result) {
        return switch (result) {
            case IntakeResult.Created created ->
                List.of(done(row, created.id(), 1, created.merged(), created.contact()));
            case IntakeResult.Updated updated ->
                List.of(done(row, updated.id(), updated.version(), updated.merged(), updated.contact()));
            case IntakeResult.Unchanged unchanged -> List.of();
            case IntakeResult.Refused refused -> List.of();
        };
    }

    private static Map<String, Object> done(long row, UUID customer, long version, UUID merged, UUID contact) {
        var done = new HashMap<String, Object>(Map.of("row", row, "customer", customer, "version", version));
        done.put("merged", merged);
        done.put("contact", contact);
        return done;
    }

    private static List<Map<String, Object>> errors(SourceRow row, Rejection why) {
        var faults = why.faults().isEmpty() ? List.of(Fault.pointer("", why.code(), why.detail())) : why.faults();
        return IntStream.range(0, faults.size())
                .mapToObj(i -> Map.<String, Object>of(
                        "row", row.number(),
                        "ordinal", i,
                        "pointer", Texts.kept(faults.get(i).name()),
                        "code", faults.get(i).code(),
                        "detail", Texts.kept(faults.get(i).detail()),
                        "content", i == 0 ? Texts.kept(row.content()) : ""))
                .toList();
    }

    private static Tally tally(List<IntakeResult> results) {
        return new Tally(
                count(results, IntakeResult.Created.class),
                count(results, IntakeResult.Updated.class),
                count(results, IntakeResult.Unchanged.class),
                count(results, IntakeResult.Refused.class));
    }

    private static long count(List<IntakeResult> results, Class<?> kind) {
        return results.stream().filter(kind::isInstance).count();
    }

    /**
     * Numbers of those rows of a trial that name a key an earlier row of the same file would have taken: what a trial
     * stores is gone before the next rows are tried.
     *
     * @param made rows that would become customers
     * @param unmade rows that would if they did not leave out what a change may leave out
     */
    Set<Long> alreadyPromised(UUID id, List<SourceRow> made, List<SourceRow> unmade) {
        insert(KEYS, id, keys(made));
        var promised = earlier(id, made);
        while (promised.addAll(earlier(id, unmade))) {
            var changes = unmade.stream().filter(row -> promised.contains(row.number()));
            insert(KEYS, id, keys(changes.toList()));
        }
        return promised;
    }

    /**
     * Rows of a trial, as if they did not name those whom rows of earlier transactions would have made. Whether these may stand above
     * them is not tried.
     */
    List<SourceRow> withoutPromised(UUID id, List<SourceRow> rows) {
        var others = rows.stream()
                .filter(row -> row.fault() == null)
                .flatMap(row -> row.row().others().stream())
                .distinct()
                .map(one -> Map.of("system", one.system(), "reference", one.id()))
                .toList();
        if (others.isEmpty()) {
            return rows;
        }
        var promised = Set.copyOf(sql.query(
                PROMISED,
                row -> new ExternalReference(row.getString(1), row.getString(2)),
                documents.text(others),
                id));
        return rows.stream()
                .map(row -> row.fault() == null && !promised.isEmpty()
                        ? row.with(row.row().withoutOthers(promised))
                        : row)
                .toList();
    }

    private Set<Long> earlier(UUID id, List<SourceRow> rows) {
        var keys = keys(rows);
        return keys.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(sql.query(EARLIER, row -> row.getLong(1), documents.text(keys), id));
    }

    private static List<Map<String, Object>> keys(List<SourceRow> rows) {
        return rows.stream()
                .flatMap(row -> row.row().references().stream()
                        .map(one -> Map.<String, Object>of(
                                "system", one.system(), "reference", one.id(), "row", row.number())))
                .toList();
    }

    /** What a trial has no use for when it has ended. */
    void forgetKeys(UUID id) {
        sql.execute("delete from customer_import_key where import_id = ?", id);
    }
}
