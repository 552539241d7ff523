package io.clientele.customer.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.exchange.PeopleColumns;
import io.clientele.customer.imports.file.SourceRow;
import io.clientele.customer.imports.intake.IntakeRow;
import io.clientele.kit.sql.Sql;

/** Customers whom refused rows name by id or external reference, or by the id of somebody there: who reads such a row looks at them. */
@ApplicationScoped
class NamedByErrors {

    private static final String BY_KEY = """
            insert into customer_import_named (import_id, row, customer_id)
            select ?, named.row, e.customer_id from unnest(?::bigint[], ?::text[], ?::text[]) as named (row, system, reference)
            join external_reference e on e.system = named.system and e.reference = named.reference
            on conflict do nothing""";
    private static final String BY_ID = """
            insert into customer_import_named (import_id, row, customer_id)
            select ?, named.row, c.id from unnest(?::bigint[], ?::uuid[]) as named (row, id)
            join customer c on c.id = named.id
            on conflict do nothing""";
    private static final String BY_CONTACT = """
            insert into customer_import_named (import_id, row, customer_id)
            select ?, named.row, p.customer_id from unnest(?::bigint[], ?::uuid[]) as named (row, id)
            join customer_part p on p.id = named.id and p.kind = 'CONTACT'
            on conflict do nothing""";

    private final Sql sql;

    NamedByErrors(Sql sql) {
        this.sql = sql;
    }

    void keep(UUID file, List<SourceRow> refused) {
        var readable = refused.stream().filter(row -> row.row() != null).toList();
        byKey(file, readable);
        byId(BY_ID, file, readable, IntakeRow::id);
        byId(BY_CONTACT, file, readable, row -> row.body()
                .path(PeopleColumns.CONTACT)
                .asText());
    }

    private void byKey(UUID file, List<SourceRow> rows) {
        var numbers = new ArrayList<Long>();
        var systems = new ArrayList<String>();
        var keys = new ArrayList<String>();
        rows.forEach(row -> Stream.concat(row.row().references().stream(), row.row().others().stream())
                .forEach(one -> {
                    numbers.add(row.number());
                    systems.add(one.system());
                    keys.add(one.id());
                }));
        if (!numbers.isEmpty()) {
            sql.execute(
                    BY_KEY,
                    file,
                    numbers.toArray(Long[]::new),
                    systems.toArray(String[]::new),
                    keys.toArray(String[]::new));
        }
    }

    private void byId(String insert, UUID file, List<SourceRow> rows, Function<IntakeRow, String> named) {
        var numbers = new ArrayList<Long>();
        var ids = new ArrayList<UUID>();
        rows.forEach(row -> id(named.apply(row.row())).ifPresent(id -> {
            numbers.add(row.number());
            ids.add(id);
        }));
        if (!numbers.isEmpty()) {
            sql.execute(insert, file, numbers.toArray(Long[]::new), ids.toArray(UUID[]::new));
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Each once, between these rows of the file, both included. */
    List<UUID> between(UUID file, long first, long last) {
        return sql.query(
                "select distinct customer_id from customer_import_named where import_id = ? and row between ? and ?",
                row -> row.getObject(1, UUID.class),
                file,
                first,
                last);
    }
}
