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
import io.clientele.interaction.period.Bounds;
import io.clientele.interaction.points.PointsView.Expiring;
import io.clientele.interaction.points.ledger.Move;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Rejection;

import static io.clientele.kit.sql.Sql.instant;
import static java.util.Objects.requireNonNullElse;

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

    /** Since when the ledger says a movement: it may have waited for those before it in its account, which were recorded later. */
    private static final String BOOKED = """
            select each.*, max(reached) over (partition by entry_id, kind) as booked_at from (
                select m.*, max(recorded_at) over (partition by customer_id order by number) as reached
                from points_movement as m where customer_id = any(with_merged(?))) as each""";

    /**
     * As the ledger stood then. What had expired and was booked later had not been put there since: what is given back after it has expired
     * expires again.
     */
    private static final String THEN = """
            with asked as (select ?::timestamptz as at),
            moved as (
                select m.*, m.booked_at <= at as booked from (
            """ + BOOKED + """
            ) as m, asked),
            put as (
                select customer_id, number, case kind when 'POINTS_EARNED' then occurred_at else '-infinity' end as since from moved
                where not booked and kind in ('POINTS_EARNED', 'POINTS_RESTORED')),
            due as (
                select m.points from moved m, asked
                where not m.booked and m.kind = 'POINTS_EXPIRED' and m.occurred_at <= at and not exists (
                    select from put p
                    where p.customer_id = m.customer_id and p.number < m.number and p.since < m.occurred_at)
                union all
                select l.remaining from points_lot l, asked
                where l.customer_id in (select customer_id from moved) and l.remaining > 0 and l.expires_at <= at and not exists (
                    select from put p where p.customer_id = l.customer_id and p.since < l.expires_at)),
            sums as (
                select coalesce(sum(points) filter (where kind = 'POINTS_EARNED'), 0) as earned,
                    coalesce(sum(points) filter (where kind = 'POINTS_REDEEMED'), 0) as redeemed,
                    coalesce(sum(points) filter (where kind = 'POINTS_EXPIRED'), 0) as expired,
                    coalesce(sum(case kind when 'POINTS_RECLAIMED' then points when 'POINTS_RESTORED' then -points end), 0) as reclaimed,
                    coalesce(sum(points) filter (where kind = 'POINTS_EARNED' and occurred_at > at), 0) as ahead
                from moved, asked where booked)
            select earned, redeemed, expired, reclaimed, null::bigint as owed,
                least((select coalesce(sum(points), 0) from due), earned - redeemed - expired - reclaimed) as due,
                least(ahead, earned - redeemed - expired - reclaimed) as ahead
            from sums""";

    private static final String EXPIRING = """
            select expires_at, sum(remaining) as points from points_lot
            where customer_id = any(with_merged(?)) and remaining > 0 and expires_at > ? group by 1 order by 1 limit 50""";

    /** How they were earned, where they were. */
    private static final String EARNED = """

            left join lateral (
                select rule_version from points_lot where customer_id = any(with_merged(?)) and entry_id = m.entry_id
                    and m.kind = 'POINTS_EARNED') as l on true""";

    private static final String OWN =
            "select m.*, l.rule_version from (select *, recorded_at as booked_at from points_movement where customer_id = ?) as m"
                    + EARNED;

    private static final String OWN_THEN = "select m.*, l.rule_version from (" + BOOKED + ") as m" + EARNED;

    /** Of a customer and those merged into it: one ledger, in the order in which it was booked. */
    private static final String OF_ALL = """
            select m.*, l.rule_version from (
                select entry_id, kind, points, occurred_at, recorded_at, booked_at, row_number() over w as number,
                    sum(case when kind in ('POINTS_EARNED', 'POINTS_RESTORED') then points else -points end) over w as balance
                from (
                    select entry_id, kind, occurred_at, recorded_at, booked_at, sum(points)::bigint as points from (
            """ + BOOKED + """
            ) as b
                    group by entry_id, kind, occurred_at, recorded_at, booked_at) as each
                window w as (order by booked_at, kind = 'POINTS_EARNED' desc, entry_id)) as m""" + EARNED;

    private static final Instant ALWAYS = Instant.ofEpochSecond(Integer.MAX_VALUE * 4L);

    private final Database database;
    private final KnownCustomers customers;
    private final Cursors cursors;
    private final Bounds bounds;
    private final Clock clock;

    Accounts(Database database, KnownCustomers customers, Cursors cursors, Bounds bounds, Clock clock) {
        this.database = database;
        this.customers = customers;
        this.cursors = cursors;
        this.bounds = bounds;
        this.clock = clock;
    }

    public PointsView account(UUID customer) {
        return account(customer, new AsOf());
    }

    PointsView account(UUID customer, AsOf when) {
        known(customer);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var at = requireNonNullElse(moment(when), now);
        if (at.isBefore(now)) {
            return database.first(THEN, row -> view(customer, at, row, null), at, customer)
                    .orElseThrow();
        }
        var expiring = database.query(
                EXPIRING, row -> new Expiring(instant(row, "expires_at"), row.getLong("points")), customer, at);
        return database.first(ACCOUNT, row -> view(customer, at, row, expiring), customer, at, customer)
                .orElseThrow();
    }

    /** Null for now. */
    private Instant moment(AsOf when) {
        return bounds.moment("asOf", when.asOf);
    }

    MovementView movement(UUID customer, UUID entry, Locale language) {
        return database.first(
                        movements(customer, OWN) + " where m.entry_id = ? order by number",
                        row -> movement(row, language),
                        customer,
                        customer,
                        entry)
                .orElseThrow();
    }

    /** In the order in which they were booked, so that a ledger of then is the first part of that of now. */
    Page<MovementView> movements(UUID customer, AsOf when, PageRequest page, Locale language) {
        known(customer);
        var at = requireNonNullElse(moment(when), ALWAYS);
        var after = cursors.open(page.cursor(), customer, at)
                .map(position -> Long.valueOf(position.getFirst()))
                .orElse(Long.MAX_VALUE);
        var rows = database.query(
                movements(customer, at) + " and number < ? order by number desc limit ?",
                row -> movement(row, language),
                customer,
                customer,
                at,
                after,
                page.limit() + 1);
        return Page.of(
                rows,
                page.limit(),
                last -> cursors.seal(List.of(Long.toString(last.number())), customer, at),
                page.counted() ? count(customer, at) : null);
    }

    void known(UUID customer) {
        if (!customers.knows(customer)) {
            throw Rejection.notFound("CUSTOMER_NOT_FOUND", "There is no customer " + customer + ".");
        }
    }

    private String movements(UUID customer, Instant at) {
        return movements(customer, at.equals(ALWAYS) ? OWN : OWN_THEN) + " where m.booked_at <= ?";
    }

    private String movements(UUID customer, String own) {
        return database.first("select 1 from known_customer where merged_into = ? limit 1", row -> OF_ALL, customer)
                .orElse(own);
    }

    private Long count(UUID customer, Instant at) {
        return database.first(
                        "select count(*) from (" + movements(customer, at) + ") as each",
                        row -> row.getLong(1),
                        customer,
                        customer,
                        at)
                .orElseThrow();
    }

    private static PointsView view(UUID customer, Instant at, ResultSet row, List<Expiring> expiring)
            throws SQLException {
        long earned = row.getLong("earned");
        long redeemed = row.getLong("redeemed");
        long expired = row.getLong("expired");
        long reclaimed = row.getLong("reclaimed");
        long owed = row.getLong("owed");
        var known = row.wasNull() ? null : (Long) owed;
        long due = row.getLong("due");
        long ahead = row.getLong("ahead");
        return new PointsView(
                customer,
                at,
                earned - redeemed - expired - reclaimed - due - ahead,
                earned,
                redeemed,
                expired,
                reclaimed,
                known,
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
