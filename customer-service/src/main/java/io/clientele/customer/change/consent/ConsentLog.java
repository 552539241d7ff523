package io.clientele.customer.change.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.model.contact.ContactPoint;
import io.clientele.customer.model.profile.Profile;
import io.clientele.customer.record.CustomerEntity;
import io.clientele.customer.record.Documents;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.time.Ids;

/** Logs what a record says of consents as soon as it says so. */
@ApplicationScoped
public class ConsentLog {

    private static final String INSERT = """
            insert into consent_entry
                (customer_id, id, channel, purpose, contact_type, contact_point, granted, at, recorded_at, recorded_by)
            select "customerId", id, channel, purpose, type, value, granted, at, "recordedAt", "recordedBy"
            from jsonb_to_recordset(?::jsonb) as e ("customerId" uuid, id uuid, channel text, purpose text, type text,
                value text, granted boolean, at timestamptz, "recordedAt" timestamptz, "recordedBy" text)""";

    private static final String INSERT_UNLESS_THERE = INSERT + """
            where not exists (
               select 1 from consent_entry o where o.customer_id = any(with_merged(e."customerId"))
               and (o.channel, o.purpose, o.contact_type, o.contact_point, o.granted, o.at)
                   = (e.channel, e.purpose, e.type, e.value, e.granted, e.at))""";

    private static final String UNSAY = """
            delete from consent_entry e using unnest(?::uuid[], ?::text[]::timestamptz[]) as said (customer, at)
            where e.customer_id = said.customer and e.recorded_at = said.at and e.contact_point is not null""";

    private final Sql sql;
    private final Documents documents;
    private final Ids ids;

    ConsentLog(Sql sql, Documents documents, Ids ids) {
        this.sql = sql;
        this.documents = documents;
        this.ids = ids;
    }

    /** What the new contact points say and nobody had said before. */
    public void stated(List<Spoken> made) {
        write(INSERT, entries(made, row -> row.updatedAt, row -> row.updatedBy));
    }

    /** What was told of records that stay as they are, for later words count: each once, however often it is told. */
    public void told(List<Spoken> made, Instant now, String by) {
        write(INSERT_UNLESS_THERE, entries(made, row -> now, row -> by));
    }

    /** What a version of a record said of contact points, when that version is taken back. */
    public void unsay(UUID customer, Instant at) {
        unsay(List.of(new Said(customer, at)));
    }

    /** The same of many. */
    public void unsay(List<Said> some) {
        sql.execute(
                UNSAY,
                some.stream().map(Said::customer).toArray(UUID[]::new),
                some.stream().map(said -> said.at().toString()).toArray(String[]::new));
    }

    private List<Entry> entries(
            List<Spoken> made, Function<CustomerEntity, Instant> at, Function<CustomerEntity, String> by) {
        return made.stream()
                .flatMap(one -> one.said().stream()
                        .map(statement -> entry(one.row().id, statement, at.apply(one.row()), by.apply(one.row()))))
                .toList();
    }

    private void write(String insert, List<Entry> entries) {
        if (!entries.isEmpty()) {
            sql.execute(insert, documents.text(entries));
        }
    }

    /** All that a record says. */
    public static List<Statement> statements(Profile profile) {
        return profile.contacts().points().stream()
                .flatMap(ConsentLog::statements)
                .toList();
    }

    private static Stream<Statement> statements(ContactPoint point) {
        return point.consents().stream()
                .map(consent -> new Statement(
                        point.type().name(),
                        point.value(),
                        consent.channel().name(),
                        consent.purpose().name(),
                        consent.granted(),
                        consent.at()));
    }

    private Entry entry(UUID customer, Statement statement, Instant recordedAt, String recordedBy) {
        return new Entry(
                customer,
                ids.next(),
                statement.channel(),
                statement.purpose(),
                statement.type(),
                statement.value(),
                statement.granted(),
                statement.at() == null ? recordedAt : statement.at(),
                recordedAt,
                recordedBy);
    }

    /** A record, and what it says that is news to the log. */
    public record Spoken(CustomerEntity row, List<Statement> said) {}

    /** When a version of a record said something. */
    public record Said(UUID customer, Instant at) {}

    /** What a record says of a contact point; {@code at} may be missing, it was said now then. */
    public record Statement(String type, String value, String channel, String purpose, boolean granted, Instant at) {}

    private record Entry(
            UUID customerId,
            UUID id,
            String channel,
            String purpose,
            String type,
            String value,
            boolean granted,
            Instant at,
            Instant recordedAt,
            String recordedBy) {}
}
