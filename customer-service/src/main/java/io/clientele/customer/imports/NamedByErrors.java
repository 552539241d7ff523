package io.clientele.customer.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.change.NamedByKey;
import io.clientele.customer.exchange.PeopleColumns;
import io.clientele.customer.imports.file.SourceRow;
import io.clientele.customer.imports.intake.IntakeRow;
import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.kit.sql.Sql;

/** Customers whom refused rows name by id or external reference, as parent or referrer too, or by the id or a key of somebody there: who reads such a row looks at them. */
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
            insert into customer_import_named (import_id, row, customer_id, contact_id)
            select ?, named.row, p.customer_id, p.id from unnest(?::bigint[], ?::uuid[]) as named (row, id)
            join customer_part p on p.id = named.id and p.kind = 'CONTACT'
            on conflict do nothing""";

    private static final String BY_KEY_OF_CONTACT = """
            insert into customer_import_named (import_id, row, customer_id, contact_id)
            select ?, named.row, p.customer_id, p.id from unnest(?::bigint[], ?::text[], ?::text[]) as named (row, system, reference)
            join person_reference e on e.system = named.system and e.reference = named.reference
            join customer_part p on p.id = e.person_id
            on conflict do nothing""";

    /** Somebody may have it later, and be erased. */
    private static final String BY_KEY_OF_NOBODY = """
            insert into customer_import_unknown (import_id, row, of_person, system, reference)
            select ?, named.row, %1$s, named.system, named.reference
            from unnest(?::bigint[], ?::text[], ?::text[]) as named (row, system, reference)
            where not exists (select from %2$s e where e.system = named.system and e.reference = named.reference)
            on conflict do nothing""";

    private static final String BY_UNKNOWN = BY_KEY_OF_NOBODY.formatted("false", "external_reference");
    private static final String BY_UNKNOWN_OF_CONTACT = BY_KEY_OF_NOBODY.formatted("true", "person_reference");

    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What of a row may have an id, which may stand behind the part of its text that is kept. */
    private static final List<String> PLACES = Stream.concat(
                    Stream.of(PeopleColumns.CONTACT), NamedByKey.PLACES.values().stream())
            .toList();

    private final Sql sql;

    NamedByErrors(Sql sql) {
        this.sql = sql;
    }

    /** Who has a key is looked for last, so that a key which is taken meanwhile is noted twice rather than not at all. */
    void keep(UUID file, List<SourceRow> refused) {
        var readable = refused.stream().filter(row -> row.row() != null).toList();
        for (var insert : List.of(BY_UNKNOWN, BY_KEY)) {
            byKey(insert, file, readable, row -> Stream.concat(row.references().stream(), row.others().stream()));
        }
        for (var insert : List.of(BY_UNKNOWN_OF_CONTACT, BY_KEY_OF_CONTACT)) {
            byKey(insert, file, readable, row -> NamedByKey.keys(row.body().path(PeopleColumns.KEYS_OF_CONTACT)));
        }
        var numbers = new ArrayList<Long>();
        var ids = new ArrayList<UUID>();
        refused.forEach(row -> ids(row).forEach(id -> {
            numbers.add(row.number());
            ids.add(id);
        }));
        if (!numbers.isEmpty()) {
            List.of(BY_ID, BY_CONTACT)
                    .forEach(insert ->
                            sql.execute(insert, file, numbers.toArray(Long[]::new), ids.toArray(UUID[]::new)));
        }
    }

    /** What looks like an id in the text of a row is one where somebody has it, also of a row of which nothing could be read. */
    private static Set<UUID> ids(SourceRow row) {
        var said = Stream.ofNullable(row.row())
                .flatMap(one -> Stream.concat(
                        Stream.ofNullable(one.id()),
                        PLACES.stream()
                                .map(property -> one.body().path(property).asText())));
        return Stream.concat(Stream.of(row.content()), said)
                .flatMap(text -> ID.matcher(text).results())
                .map(found -> UUID.fromString(found.group()))
                .collect(Collectors.toSet());
    }

    private void byKey(
            String insert, UUID file, List<SourceRow> rows, Function<IntakeRow, Stream<ExternalReference>> keys) {
        var numbers = new ArrayList<Long>();
        var systems = new ArrayList<String>();
        var ids = new ArrayList<String>();
        rows.forEach(row -> keys.apply(row.row()).forEach(one -> {
            numbers.add(row.number());
            systems.add(one.system());
            ids.add(one.id());
        }));
        if (!numbers.isEmpty()) {
            sql.execute(
                    insert,
                    file,
                    numbers.toArray(Long[]::new),
                    systems.toArray(String[]::new),
                    ids.toArray(String[]::new));
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
