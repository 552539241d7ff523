package io.clientele.customer.erasure;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.sql.Sql;

/**
 * Where this service keeps what it knows of a person: every table with a {@code customer_id}, so that one which is added later is
 * erased without anybody thinking of it. What is to be kept has to be named here.
 */
@ApplicationScoped
class PersonTables {

    /** That somebody was erased, and what was said of it. */
    private static final List<String> KEPT = List.of("erasure", "erasure_customer", "erasure_confirmation");

    private static final String WITH_CUSTOMER = """
            select quote_ident(c.table_name) from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema = current_schema() and c.column_name = 'customer_id' and t.table_type = 'BASE TABLE'
            order by c.table_name""";

    /** What they hold, in the words of the proof. */
    static final List<String> STORES = List.of(
            "record, with its attributes and search words",
            "external references",
            "versions of the record",
            "people at the organisation, key-account file",
            "credit files, bonds, wallet, verifications",
            "consents",
            "owners and requests for one",
            "who looked",
            "what merges that were undone left with others: in their versions, consents and verifications",
            "rows of imports: what they did, and those refused that name the person");

    /** A file is deleted when its import has been read, and at the latest when nobody can be sending it any more. */
    static final Duration FILES_WITHIN = Duration.ofHours(25);

    private static final String REFUSED_ROWS = """
            delete from customer_import_error e using unnest(?::text[]) as word
            where position(lower(word) in lower(e.content || ' ' || e.detail)) > 0""";

    private final Sql sql;

    PersonTables(Sql sql) {
        this.sql = sql;
    }

    /** A refused row became no customer: what ties it to one are the name and the contact values in it. */
    void forgetRefusedRows(List<String> words) {
        sql.execute(REFUSED_ROWS, (Object) words.toArray(String[]::new));
    }

    /** Rows of imports that went to a survivor say no longer whom they named. */
    void forgetNamed(List<UUID> gone) {
        sql.execute("update customer_import_row set merged_id = null where merged_id = any(?)", (Object)
                gone.toArray(UUID[]::new));
    }

    /** All but the record's own. */
    List<String> names() {
        return sql.query(WITH_CUSTOMER, row -> row.getString(1)).stream()
                .filter(name -> !KEPT.contains(name))
                .toList();
    }
}
