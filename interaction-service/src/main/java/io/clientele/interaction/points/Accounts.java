package io.clientele.interaction.points;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.customer.KnownCustomers;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.label.Coded;
import io.clientele.interaction.points.PointsView.Expiring;
import io.clientele.interaction.points.ledger.Move;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Rejection;

import static io.clientele.kit.sql.Sql.instant;

/** Looking at points. */
@ApplicationScoped
public class Accounts {

    /**
     * What has expired counts no more, whether that is booked or not, and what was earned by a clock that runs ahead not yet: the balance
     * is what {@code Ledger} would take from. One statement sees one state of the account.
     */
    private static final String ACCOUNT = """
            select * from (
                select coalesce(sum(earned), 0) as earned, coalesce(sum(redeemed), 0) as redeemed, coalesce(sum(expired), 0) as expired,
                    coalesce(sum(reclaimed), 0) as reclaimed, coalesce(sum(owed), 0) as owed
                from points_account where customer_id = any(with_merged(?))) as account, (
                select coalesce(sum(remaining) filter (where expires_at <= at), 0) as due,
                    coalesce(sum(remaining) filter (where earned_at > at and (expires_at > at) is not false), 0) as ahead
                from points_lot, (select ?::timestamptz as at) as now
                where customer_id = any(with_merged(?)) and remaining > 0) as lots""";

    private static final String EXPIRING = """
            select expires_at, sum(remaining) as points from points_lot
            where customer_id = any(with_merged(?)) and remaining > 0 and expires_at > ? group by 1 order by 1 limit 50""";

    /** How they were earned, where they were. */
    private static final String EARNED = """

            left join lateral (
                select rule_version from points_lot where customer_id = any(with_merged(?)) and entry_id = m.entry_id
                    and m.kind = 'POINTS_EARNED') as l on true""";

    private static final String OWN =
            "select m.*, l.rule_version from (select * from points_movement where customer_id = ?) as m" + EARNED;

    /** Of a customer and those merged into it: one ledger, in the order in which it was recorded. */
    private static final String OF_ALL = """
            select m.*, l.rule_version from (
                select entry_id, kind, points, occurred_at, recorded_at, row_number() over w as number,
                    sum(case when kind in ('POINTS_EARNED', 'POINTS_RESTORED') then points else -points end) over w as balance
                from (
                    select entry_id, kind, occurred_at, recorded_at, sum(points)::bigint as points
                    from points_movement where customer_id = any(with_merged(?))
                    group by entry_id, kind, occurred_at, recorded_at) as each
                window w as (order by recorded_at, kind = 'POINTS_EARNED' desc, entry_id)) as m""" + EARNED;

    private final Database database;
    private final KnownCustomers customers;
    private final Cursors cursors;
    private final Clock clock;

    Accounts(Database database, KnownCustomers customers, Cursors cursors, Clock clock) {
        this.database = database;
        this.customers = customers;
        this.cursors = cursors;
        this.clock = clock;
    }

    public PointsView account(UUID customer) {
        known(customer);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var expiring = database.query(
                EXPIRING, row -> new Expiring(instant(row, "expires_at"), row.getLong("points")), customer, now);
        return database.first(ACCOUNT, row -> view(customer, now, row, expiring), customer, now, customer)
                .orElseThrow();
    }

    MovementView movement(UUID customer, UUID entry, Locale language) {
        return database.first(
                        movements(customer) + " where m.entry_id = ? order by number",
                        row -> movement(row, language),
                        customer,
                        customer,
                        entry)
                .orElseThrow();
    }

    Page<MovementView> movements(UUID customer, PageRequest page, Locale language) {
        known(customer);
        var after = cursors.open(page.cursor(), customer)
                .map(position -> Long.valueOf(position.getFirst()))
                .orElse(Long.MAX_VALUE);
        var rows = database.query(
                movements(customer) + " where number < ? order by number desc limit ?",
                row -> movement(row, language),
                customer,
                customer,
                after,
                page.limit() + 1);
        return Page.of(
                rows,
                page.limit(),
                last -> cursors.seal(List.of(Long.toString(last.number())), customer),
                page.counted() ? count(customer) : null);
    }

    void known(UUID customer) {
        if (!customers.knows(customer)) {
            throw Rejection.notFound("CUSTOMER_NOT_FOUND", "There is no customer " + customer + ".");
        }
    }

    private String movements(UUID customer) {
        return database.first("select 1 from known_customer where merged_into = ? limit 1", row -> OF_ALL, customer)
                .orElse(OWN);
    }

    private Long count(UUID customer) {
        return database.first(
                        "select count(*) from (" + movements(customer) + ") as each",
                        row -> row.getLong(1),
                        customer,
                        customer)
                .orElseThrow();
    }

    private static PointsView view(UUID customer, Instant now, ResultSet row, List<Expiring> expiring)
            throws SQLException {
        long earned = row.getLong("earned");
        long redeemed = row.getLong("redeemed");
        long expired = row.getLong("expired");
        long reclaimed = row.getLong("reclaimed");
        long due = row.getLong("due");
        long ahead = row.getLong("ahead");
        return new PointsView(
                customer,
                now,
                earned - redeemed - expired - reclaimed - due - ahead,
                earned,
                redeemed,
                expired,
                reclaimed,
                row.getLong("owed"),
                due,
                ahead,
                expiring);
    }

    private static MovementView movement(ResultSet row, Locale language) throws SQLException {
        return new MovementView(
                row.getObject("entry_id", UUID.class),
                row.getLong("number"),
                Coded.of(Move.valueOf(row.getString("kind")), language),
                row.getLong("points"),
                row.getObject("rule_version", Integer.class),
                instant(row, "occurred_at"),
                instant(row, "recorded_at"),
                row.getLong("balance"));
    }
}
