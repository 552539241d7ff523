package io.clientele.customer.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.customer.Records;
import io.clientele.customer.Snapshot;
import io.clientele.customer.model.contact.ContactPoint;
import io.clientele.customer.quality.model.Completeness;
import io.clientele.customer.quality.model.Freshness;
import io.clientele.customer.record.Masks;
import io.clientele.customer.record.World;
import io.clientele.kit.http.Caller;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.time.Zone;

import static java.util.Objects.requireNonNullElse;

/** How good records are, and which of them to look at first. */
@ApplicationScoped
class Quality {

    private static final String STALE = " from customer where merged_into is null and fresh_at <= ?";
    private static final String ROWS = "select id, document, created_at, fresh_at" + STALE;
    private static final String OLDEST_FIRST = " and (fresh_at, id) > (?, ?) order by fresh_at, id limit ?";
    private static final String OWNED = " and owner_id = ?";
    private static final Instant FIRST_MOMENT = Instant.EPOCH;

    private final Records records;
    private final QualityRules rules;
    private final Sql sql;
    private final Cursors cursors;
    private final Caller caller;
    private final World world;
    private final Zone zone;

    Quality(Records records, QualityRules rules, Sql sql, Cursors cursors, Caller caller, World world, Zone zone) {
        this.records = records;
        this.rules = rules;
        this.sql = sql;
        this.cursors = cursors;
        this.caller = caller;
        this.world = world;
        this.zone = zone;
    }

    @Transactional
    QualityView of(UUID customer) {
        var record = records.snapshot(customer);
        var freshAt = sql.query(
                        "select fresh_at from customer where id = ?", row -> Sql.instant(row, "fresh_at"), customer)
                .getFirst();
        var now = world.now().now();
        var completeness = Completeness.of(record.known(), rules.expected(record.kind()));
        var freshness = freshness(freshAt, now);
        return new QualityView(
                customer,
                completeness.share(),
                completeness.expected(),
                completeness.expected() - completeness.missing().size(),
                completeness.missing(),
                records.broken(customer),
                freshAt,
                rules.staleAfter(),
                freshness.staleAt(),
                freshness.stale(),
                points(record, now));
    }

    /** Customers that went stale, those first that did so first. */
    @Transactional
    Page<TaskView> stale(String owner, PageRequest page) {
        var now = world.now().now();
        var cut = now.atZone(zone.id()).minus(rules.staleAfter()).toInstant();
        var position = cursors.open(page.cursor(), "verification-tasks", owner);
        var after = position.map(at -> Instant.parse(at.getFirst())).orElse(FIRST_MOMENT);
        var id = position.map(at -> UUID.fromString(at.get(1))).orElse(new UUID(0, 0));
        var rows = owner == null
                ? sql.query(ROWS + OLDEST_FIRST, this::row, cut, after, id, page.limit() + 1)
                : sql.query(ROWS + OWNED + OLDEST_FIRST, this::row, cut, owner, after, id, page.limit() + 1);
        return Page.of(
                        rows,
                        page.limit(),
                        last -> cursors.seal(
                                List.of(
                                        last.freshAt().toString(),
                                        last.record().id().toString()),
                                "verification-tasks",
                                owner),
                        page.counted() ? count(owner, cut) : null)
                .map(row -> task(row, now));
    }

    private Long count(String owner, Instant cut) {
        return owner == null
                ? sql.count("select count(*)" + STALE, cut)
                : sql.count("select count(*)" + STALE + OWNED, cut, owner);
    }

    private Row row(ResultSet row) throws SQLException {
        var record = records.snapshot(
                row.getObject("id", UUID.class), row.getString("document"), Sql.instant(row, "created_at"));
        return new Row(record, Sql.instant(row, "fresh_at"));
    }

    private TaskView task(Row row, Instant now) {
        var record = row.record();
        return new TaskView(
                record.id(),
                record.kind(),
                caller.seesPersonalData() ? record.name() : record.maskedName(),
                record.ownerId(),
                row.freshAt(),
                freshness(row.freshAt(), now).staleAt(),
                points(record, now).stream().filter(PointView::stale).toList());
    }

    private List<PointView> points(Snapshot record, Instant now) {
        return record.contactPoints().stream()
                .map(point -> point(record, point, now))
                .toList();
    }

    /** A contact point that was never verified is believed as long as the record is young. */
    private PointView point(Snapshot record, ContactPoint point, Instant now) {
        var freshness = freshness(requireNonNullElse(point.verifiedAt(), record.createdAt()), now);
        var value = caller.seesPersonalData() ? point.value() : Masks.value(point.type(), point.value());
        return new PointView(point.type(), value, point.verifiedAt(), freshness.staleAt(), freshness.stale());
    }

    private Freshness freshness(Instant right, Instant now) {
        return Freshness.of(right, rules.staleAfter(), zone.id(), now);
    }

    private record Row(Snapshot record, Instant freshAt) {}
}
