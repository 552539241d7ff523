package io.clientele.customer.erasure.trace;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.erasure.trace.SaidBefore.Somebody;
import io.clientele.customer.view.SavedViews;
import io.clientele.kit.sql.Sql;

/**
 * Where this service keeps what it knows of a person: every table with a {@code customer_id}, so that one which is added later is
 * erased without anybody thinking of it. What is to be kept has to be named here.
 */
@ApplicationScoped
public class PersonTables {

    /** That somebody was erased, and what was said of it. */
    private static final List<String> KEPT =
            List.of("erasure", "erasure_customer", "erasure_confirmation", "contact_erasure");

    private static final String WITH_CUSTOMER = """
            select quote_ident(c.table_name) from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema = current_schema() and c.column_name = 'customer_id' and t.table_type = 'BASE TABLE'
            order by c.table_name""";

    /** What they hold, in the words of the proof. */
    public static final List<String> STORES = List.of(
            "record, with its attributes and search words",
            "external references",
            "versions of the record",
            "people at the organisation, key-account file",
            "credit files, bonds, wallet, verifications",
            "consents",
            "owners and requests for one",
            "who looked",
            "what merges that were undone left with others: in their versions, consents and verifications",
            "rows of imports: what they did, those refused that name the person, keys of trials",
            "saved views: values that name the person");

    public static final String FILES = "files that came in by imports";
    public static final String DIGESTS = "digests by which rows of such files that name the person are known";

    /** What is there until files that had been sent before are done with. */
    public static final Set<String> UNTIL_READ = Set.of(FILES, DIGESTS);

    /** Such a file is deleted when its import has read it, and otherwise when nobody can be sending it any more. */
    public static final Duration FILES_WITHIN = Duration.ofHours(25);

    /** The references are those that the customers still have. */
    private static final String TRIAL_KEYS = """
            delete from customer_import_key k using external_reference e
            where e.customer_id = any(?) and e.system = k.system and e.reference = k.reference""";

    /** They show the filter, and of names the id of the view only. */
    private static final String ANSWERS_OF_VIEWS = "delete from idempotent_answer where names && ?::uuid[]";

    private final Sql sql;
    private final RefusedRows refused;
    private final SavedViews views;

    PersonTables(Sql sql, RefusedRows refused, SavedViews views) {
        this.sql = sql;
        this.refused = refused;
        this.views = views;
    }

    /** Refused rows of imports and values of saved views that say clearly who one of them was, in the caller's transaction; answers that showed them, too. */
    public void forgetWhatNames(List<Mentions> people) {
        refused.forgetWhatNames(people);
        var views = this.views.forget(text -> people.stream().anyMatch(person -> person.clear(text)));
        sql.execute(ANSWERS_OF_VIEWS, (Object) views.toArray(UUID[]::new));
    }

    /** Rows of imports that went to a survivor say no longer whom they named, refused ones not what, and trials not what they would have made. */
    public void forgetNamed(List<UUID> gone) {
        var ids = gone.toArray(UUID[]::new);
        sql.execute("update customer_import_row set merged_id = null where merged_id = any(?)", (Object) ids);
        refused.forgetNamed(gone);
        sql.execute(TRIAL_KEYS, (Object) ids);
    }

    /** Refused rows of imports that name people at organisations say no longer what: by the id or a key, or by the name at the organisation. */
    public void forgetNamedPeople(List<Somebody> people, List<UUID> organisation) {
        refused.forgetNamedPeople(people, organisation);
    }

    /** All but the record's own. */
    public List<String> names() {
        return sql.query(WITH_CUSTOMER, row -> row.getString(1)).stream()
                .filter(name -> !KEPT.contains(name))
                .toList();
    }
}
