package io.clientele.customer.people.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.contracts.ErasureState.Store;
import io.clientele.customer.Records;
import io.clientele.customer.Snapshot;
import io.clientele.customer.erasure.ErasedSince;
import io.clientele.customer.erasure.trace.PersonTables;
import io.clientele.customer.erasure.trace.SaidBefore;
import io.clientele.customer.people.People;
import io.clientele.customer.record.Documents;
import io.clientele.customer.record.World;
import io.clientele.kit.http.Caller;
import io.clientele.kit.privacy.PrivacySettings;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sql.Sql;

/**
 * Erases people at organisations one by one. No other service ever hears of them, so it is done at once, in one transaction, and the
 * proof is whole when it is answered.
 */
@ApplicationScoped
class ContactErasures {

    private static final List<String> TABLES = List.of(
            "the person at the organisation, with external references, all versions and search words",
            "answers kept for Idempotency-Key",
            "rows of imports that made or changed the person",
            "refused rows of imports that name the person",
            "saved views: values that name the person");

    /** Of the organisation's answers those that name the person; rows from before do not say whom they name. */
    private static final String ANSWERS = """
            delete from idempotent_answer a using (select ?::uuid as id) as gone
            where a.names @> array[gone.id] or a.names is null and (
                position(gone.id::text in a.path) > 0 or position(gone.id::text in coalesce(a.location, '')) > 0
                or position(convert_to(gone.id::text, 'UTF8') in coalesce(a.body, '')) > 0)""";

    private static final String ROWS = "delete from customer_import_row where contact_id = ?";

    private static final String INSERT = """
            insert into contact_erasure (contact_id, customer_id, reason, erased_at, erased_by, stores)
            values (?, ?, ?, ?, ?, ?::jsonb)""";

    private static final String FIND = """
            select contact_id, customer_id, reason, erased_at, erased_by, stores from contact_erasure
            where contact_id = ? and (customer_id = ? or customer_id = any(with_merged(?)))""";

    private final People people;
    private final PersonTables tables;
    private final SaidBefore before;
    private final ErasedSince since;
    private final Records records;
    private final PrivacySettings settings;
    private final Documents documents;
    private final Caller caller;
    private final World world;
    private final Sql sql;

    ContactErasures(
            People people,
            PersonTables tables,
            SaidBefore before,
            ErasedSince since,
            Records records,
            PrivacySettings settings,
            Documents documents,
            Caller caller,
            World world,
            Sql sql) {
        this.people = people;
        this.tables = tables;
        this.before = before;
        this.since = since;
        this.records = records;
        this.settings = settings;
        this.documents = documents;
        this.caller = caller;
        this.world = world;
        this.sql = sql;
    }

    @Transactional
    ContactErasureView erase(UUID customer, UUID id, EraseContact body) {
        since.hold();
        var person = people.held(customer, id);
        var said = before.ofPeople(List.of(id)).getFirst();
        if (body.reason() != null && said.mentions().any(body.reason())) {
            throw Rejection.invalid(Fault.pointer(
                    "/reason",
                    "NAMES_THE_PERSON",
                    "reason is kept and must not say who the person is: leave out names and contact values."));
        }
        var organisation = records.together(customer);
        since.notePerson(said, organisation);
        tables.forgetWhatNames(List.of(said.naming()));
        tables.forgetNamedPeople(
                List.of(said), organisation.stream().map(Snapshot::id).toList());
        people.remove(customer, id);
        sql.execute(ROWS, id);
        sql.execute(ANSWERS, id);
        var now = world.now().now();
        var erasure = new ContactErasure(id, person.customerId(), body.reason(), now, caller.subject(), stores(now));
        sql.execute(
                INSERT,
                id,
                erasure.customerId(),
                erasure.reason(),
                now,
                erasure.erasedBy(),
                documents.text(erasure.stores()));
        return view(erasure);
    }

    /** The proof as it stands now, of somebody who was erased. */
    @Transactional
    Optional<ContactErasureView> find(UUID customer, UUID id) {
        return sql.query(FIND, this::row, id, customer, customer).stream()
                .findFirst()
                .map(this::view);
    }

    @Transactional
    ContactErasureView get(UUID customer, UUID id) {
        return find(customer, id)
                .orElseThrow(() -> Rejection.notFound(
                        "ERASURE_NOT_FOUND", "The customer has nobody who was erased under " + id + "."));
    }

    private ContactErasureView view(ContactErasure erasure) {
        return ContactErasureView.of(erasure, world.now().now());
    }

    private List<Store> stores(Instant now) {
        var read = now.plus(PersonTables.FILES_WITHIN);
        return Stream.concat(
                        TABLES.stream().map(name -> new Store(name, "TABLE", now)),
                        Stream.of(
                                new Store(PersonTables.FILES, "FILE", read),
                                new Store(PersonTables.DIGESTS, "TABLE", read),
                                new Store("backups of the database", "BACKUP", now.plus(settings.backupsKeptFor())),
                                new Store("logs of the process", "LOG", now.plus(settings.logsKeptFor()))))
                .toList();
    }

    private ContactErasure row(ResultSet row) throws SQLException {
        return new ContactErasure(
                row.getObject("contact_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("reason"),
                Sql.instant(row, "erased_at"),
                row.getString("erased_by"),
                Arrays.asList(documents.read(row.getString("stores"), Store[].class)));
    }
}
