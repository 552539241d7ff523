package io.clientele.customer.erasure.trace;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.erasure.trace.SaidBefore.Somebody;
import io.clientele.customer.erasure.trace.SaidBefore.Word;
import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.kit.sql.Sql;

/**
 * Rows of imports that were refused, and say no longer what they said of somebody who is erased. Such a row became nobody: what ties it to
 * somebody are names and contact values in it, ids, and keys, also keys that nobody had when the row was refused. That it was refused stays.
 */
@ApplicationScoped
class RefusedRows {

    /** Those that may name somebody; what is between the words is looked at afterwards. Many may be at one organisation, so a text is read once. */
    private static final String NAMING = """
            with said as materialized (
                select lower(word) as word, telling from unnest(?::text[], ?::boolean[]) as said (word, telling))
            select import_id, row, text, 0 from (
                select import_id, row, content || ' ' || detail as text, lower(content || ' ' || detail) as lowered
                from customer_import_error offset 0) as refused
            where (select bool_or(said.telling) or count(*) > 1 from said where position(said.word in refused.lowered) > 0)""";

    /** All of them, some at a time. */
    private static final String AFTER = """
            select import_id, row, content || ' ' || detail, ordinal from customer_import_error
            where (import_id, row, ordinal) > (?, ?, ?) order by import_id, row, ordinal limit 1000""";

    /** The database tries each word at each row: of more words, rows are read and looked through at once. */
    private static final int FEW = 200;

    private static final String NAMING_CUSTOMERS = """
            select distinct e.import_id, e.row, e.content, 0 from customer_import_error e
            join customer_import_named n on n.import_id = e.import_id and n.row = e.row where n.customer_id = any(?)""";

    private static final String BLANK = """
            update customer_import_error e set content = '', detail = 'What this row said was erased with a person.'
            """;

    private static final String BLANK_ROWS = BLANK + """
            from unnest(?::uuid[], ?::bigint[]) as gone (import_id, row)
            where e.import_id = gone.import_id and e.row = gone.row""";

    private static final String BLANK_NAMED = BLANK + """
            from customer_import_named n where n.%s = any(?) and e.import_id = n.import_id and e.row = n.row""";

    private static final String BLANK_KEYED =
            "with gone as (" + """
                    delete from customer_import_unknown n using unnest(?::text[], ?::text[]) as had (system, reference)
                    where n.of_person = ? and n.system = had.system and n.reference = had.reference
                    returning n.import_id, n.row)""" + BLANK + "from gone where e.import_id = gone.import_id and e.row =" + " gone.row";

    private final Sql sql;
    private final SaidBefore before;

    RefusedRows(Sql sql, SaidBefore before) {
        this.sql = sql;
        this.before = before;
    }

    /** Those that say clearly who one of these was. */
    void forgetWhatNames(List<Mentions> people) {
        var words = people.stream()
                .flatMap(person -> person.words().stream())
                .distinct()
                .toList();
        if (words.size() > FEW) {
            forgetWhatNames(new ManyMentions(people));
            return;
        }
        blank(
                text -> people.stream().anyMatch(person -> person.clear(text)),
                rows(
                        NAMING,
                        words.toArray(String[]::new),
                        words.stream().map(Mentions::telling).toArray(Boolean[]::new)));
    }

    private void forgetWhatNames(ManyMentions people) {
        var page = rows(AFTER, new UUID(0, 0), 0L, 0);
        while (!page.isEmpty()) {
            blank(people::clear, page);
            var last = page.getLast();
            page = rows(AFTER, last.importId(), last.row(), last.ordinal());
        }
    }

    /** Those that name these customers. */
    void forgetNamed(List<UUID> customers) {
        sql.execute(BLANK_NAMED.formatted("customer_id"), (Object) customers.toArray(UUID[]::new));
        forgetKeys(before.keysOfCustomers(customers), false);
    }

    /** Those that name these people at an organisation: by ids and keys, or by the name where they name the organisation. */
    void forgetNamedPeople(List<Somebody> people, List<UUID> organisation) {
        var ids = people.stream().map(Somebody::id).toArray(UUID[]::new);
        sql.execute(BLANK_NAMED.formatted("contact_id"), (Object) ids);
        sql.execute("delete from customer_import_named where contact_id = any(?)", (Object) ids);
        forgetKeys(people.stream().flatMap(one -> one.keys().stream()).toList(), true);
        var names = new Mentions(people.stream()
                .flatMap(one -> one.words().stream())
                .filter(Word::name)
                .map(Word::value)
                .toList());
        blank(names::any, rows(NAMING_CUSTOMERS, (Object) organisation.toArray(UUID[]::new)));
    }

    private void forgetKeys(Collection<ExternalReference> keys, boolean ofPeople) {
        sql.execute(BLANK_KEYED, texts(keys, ExternalReference::system), texts(keys, ExternalReference::id), ofPeople);
    }

    private List<RefusedRow> rows(String rows, Object... arguments) {
        return sql.query(
                rows,
                row -> new RefusedRow(row.getObject(1, UUID.class), row.getLong(2), row.getString(3), row.getInt(4)),
                arguments);
    }

    private void blank(Predicate<String> naming, List<RefusedRow> rows) {
        var gone = rows.stream().filter(row -> naming.test(row.text())).toList();
        sql.execute(
                BLANK_ROWS,
                gone.stream().map(RefusedRow::importId).toArray(UUID[]::new),
                gone.stream().map(RefusedRow::row).toArray(Long[]::new));
    }

    private static String[] texts(Collection<ExternalReference> keys, Function<ExternalReference, String> text) {
        return keys.stream().map(text).toArray(String[]::new);
    }

    private record RefusedRow(UUID importId, long row, String text, int ordinal) {}
}
