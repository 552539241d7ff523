package io.clientele.customer.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.customer.Records;
import io.clientele.customer.model.contact.ConsentPurpose;
import io.clientele.customer.model.contact.ContactChannel;
import io.clientele.customer.model.contact.ContactType;
import io.clientele.customer.model.world.PastMoment;
import io.clientele.customer.record.World;
import io.clientele.kit.http.Caller;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.time.Ids;

import static java.util.Objects.requireNonNullElse;

/** The consent log of customers, and what follows of it. */
@ApplicationScoped
class Consents {

    private static final String COLUMNS = """
            id, customer_id, channel, purpose, contact_type, contact_point, granted, at, recorded_at, recorded_by, evidence
            from consent_entry where customer_id = any(with_merged(?))""";

    private static final String NEWEST_FIRST = "select " + COLUMNS + " and id < ? order by id desc limit ?";

    private static final String LAST = "select distinct on (channel, purpose, contact_type, contact_point) " + COLUMNS
            + " and at <= ? and recorded_at <= ? order by channel, purpose, contact_type nulls first, contact_point, at desc, id desc";

    private static final String INSERT = """
            insert into consent_entry (customer_id, id, channel, purpose, granted, at, recorded_at, recorded_by, evidence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final UUID LAST_ID = new UUID(-1, -1);

    private final Records records;
    private final Sql sql;
    private final Cursors cursors;
    private final Caller caller;
    private final Ids ids;
    private final World world;

    Consents(Records records, Sql sql, Cursors cursors, Caller caller, Ids ids, World world) {
        this.records = records;
        this.sql = sql;
        this.cursors = cursors;
        this.caller = caller;
        this.ids = ids;
        this.world = world;
    }

    @Transactional
    ConsentEntry record(UUID customer, RecordConsent body) {
        records.hold(customer);
        var now = world.now().now();
        var at = requireNonNullElse(body.at(), now);
        var faults = new Faults();
        PastMoment.check(at, "/at", now, faults);
        faults.throwIfAny();
        var entry = new ConsentEntry(
                ids.next(),
                customer,
                body.channel(),
                body.purpose(),
                null,
                null,
                body.granted(),
                at,
                now,
                caller.subject(),
                body.evidence());
        insert(entry);
        records.settleConsents(customer, caller.subject());
        return entry;
    }

    @Transactional
    ConsentEntry get(UUID customer, UUID id) {
        records.kind(customer);
        return sql.query("select " + COLUMNS + " and id = ?", Consents::entry, customer, id).stream()
                .findFirst()
                .orElseThrow(() ->
                        Rejection.notFound("CONSENT_NOT_FOUND", "The customer's consent log has no entry " + id + "."));
    }

    /** The log, what was recorded last first. */
    @Transactional
    Page<ConsentEntry> page(UUID customer, PageRequest page) {
        records.kind(customer);
        var below = cursors.open(page.cursor(), "consents", customer)
                .map(position -> UUID.fromString(position.getFirst()))
                .orElse(LAST_ID);
        var total = page.counted()
                ? (Long) sql.count(
                        "select count(*) from consent_entry where customer_id = any(with_merged(?))", customer)
                : null;
        return Page.of(
                sql.query(NEWEST_FIRST, Consents::entry, customer, below, page.limit() + 1),
                page.limit(),
                last -> cursors.seal(List.of(last.id().toString()), "consents", customer),
                total);
    }

    /**
     * What counted at a moment.
     *
     * @param knownAt nothing that was recorded later is taken into account
     */
    @Transactional
    List<ConsentEntry> current(UUID customer, Instant then, Instant knownAt) {
        var points = records.snapshot(customer, then, knownAt).contactPoints();
        return CurrentConsents.of(sql.query(LAST, Consents::entry, customer, then, knownAt), points);
    }

    private void insert(ConsentEntry entry) {
        sql.execute(
                INSERT,
                entry.customerId(),
                entry.id(),
                entry.channel().name(),
                entry.purpose().name(),
                entry.granted(),
                entry.at(),
                entry.recordedAt(),
                entry.recordedBy(),
                entry.evidence());
    }

    private static ConsentEntry entry(ResultSet row) throws SQLException {
        var type = row.getString("contact_type");
        return new ConsentEntry(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                ContactChannel.valueOf(row.getString("channel")),
                ConsentPurpose.valueOf(row.getString("purpose")),
                type == null ? null : ContactType.valueOf(type),
                row.getString("contact_point"),
                row.getBoolean("granted"),
                Sql.instant(row, "at"),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getString("evidence"));
    }
}
