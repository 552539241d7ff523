package io.clientele.interaction.points;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.Consequence;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.model.Kind;
import io.clientele.kit.rejection.Rejection;

/**
 * Moves points. Redeeming takes from the lots that could be used when it happened, those first that expire first; where they
 * do not suffice it is refused. Callers hold the customer's lock, so that no point is spent twice. Points stay in the account of
 * the customer they came with: redeeming from those of merged customers is booked in each of their accounts, so that undoing
 * the merge has nothing to divide.
 */
@ApplicationScoped
class Ledger implements Consequence {

    private static final String USABLE = "select " + Lot.COLUMNS + """
             from points_lot
            where customer_id = any(with_merged(?)) and remaining > 0 and earned_at <= ? and (expires_at is null or expires_at > ?)
            order by expires_at nulls last, earned_at, entry_id""";

    /** With a purchase, or with one that it replaces. */
    private static final String EARNED_WITH = """
            with recursive purchase (id) as (
                select ?::uuid
                union select c.entry_id from correction c join purchase p on c.corrected_by = p.id where c.customer_id = ?)
            select 1 from points_lot where customer_id = any(with_merged(?)) and purchase_id in (select id from purchase)""";

    private static final String OPEN = """
            insert into points_account (customer_id, version, earned, redeemed, expired) values (?, 0, 0, 0, 0)
            on conflict do nothing""";

    private static final String BOOK = """
            with account as (
                update points_account set version = version + 1, earned = earned + ?, redeemed = redeemed + ?
                where customer_id = ? returning customer_id, version, earned - redeemed - expired as balance)
            insert into points_movement (customer_id, number, entry_id, kind, points, occurred_at, recorded_at, balance)
            select customer_id, version, ?, ?, ?, ?, ?, balance from account""";

    /** Movements of one account are numbered in their order, however many accounts there are. */
    private static final String EXPIRE = """
            with moved as (
                select account, lot, entry, points, at::timestamptz as at, row_number() over w as nth, sum(points) over w as so_far
                from unnest(?, ?, ?, ?, ?) with ordinality as m (account, lot, entry, points, at, place)
                window w as (partition by account order by place)),
            taken as (
                update points_lot l set remaining = l.remaining - m.points from moved m
                where l.customer_id = m.account and l.entry_id = m.lot),
            booked as (
                update points_account a set version = a.version + t.movements, expired = a.expired + t.points
                from (select account, count(*) as movements, sum(points) as points from moved group by account) t
                where a.customer_id = t.account
                returning a.customer_id, a.version - t.movements as number, a.earned - a.redeemed - a.expired + t.points as balance)
            insert into points_movement (customer_id, number, entry_id, kind, points, occurred_at, recorded_at, balance)
            select account, b.number + nth, entry, ?, points, at, ?, b.balance - so_far
            from moved join booked b on b.customer_id = account""";

    private final Database database;

    Ledger(Database database) {
        this.database = database;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.POINTS_EARNED, Kind.POINTS_REDEEMED);
    }

    @Override
    public void follow(JournalEntry entry) throws Rejection {
        long points = entry.said().points().number();
        switch (entry.kind()) {
            case POINTS_EARNED -> {
                earn(entry, points);
                book(entry.origin(), entry, points);
            }
            default -> redeem(entry, points);
        }
    }

    @Override
    public void replaced(JournalEntry entry, JournalEntry by) {
        throw neverCorrected();
    }

    @Override
    public List<JournalEntry> voided(JournalEntry entry) {
        throw neverCorrected();
    }

    private static IllegalStateException neverCorrected() {
        return new IllegalStateException("Movements of points are followed by others, never corrected");
    }

    /** Takes what is left of lots that have expired; all entries are of one moment, and those of an account in their order. */
    void expire(List<JournalEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        database.update(
                EXPIRE,
                entries.stream().map(JournalEntry::origin).toArray(UUID[]::new),
                entries.stream().map(entry -> entry.said().about()).toArray(UUID[]::new),
                entries.stream().map(JournalEntry::id).toArray(UUID[]::new),
                entries.stream()
                        .map(entry -> entry.said().points().number().longValue())
                        .toArray(Long[]::new),
                entries.stream().map(entry -> entry.occurredAt().toString()).toArray(String[]::new),
                Kind.POINTS_EXPIRED,
                entries.getFirst().recordedAt());
    }

    private void earn(JournalEntry entry, long points) {
        var purchase = entry.said().about();
        if (purchase != null) {
            requireToCount(entry, purchase);
        }
        if (purchase != null && earnedWith(entry, purchase)) {
            throw Rejection.conflict(
                    "POINTS_ALREADY_EARNED",
                    "Points have been earned already with purchase " + purchase + ", or with one that it replaces.");
        }
        database.update(
                "insert into points_lot (customer_id, entry_id, purchase_id, earned_at, expires_at, points, remaining, basis)"
                        + " values (?, ?, ?, ?, ?, ?, ?, (select amount from interaction where id = ?))",
                entry.origin(),
                entry.id(),
                purchase,
                entry.occurredAt(),
                entry.said().points().expiresAt(),
                points,
                points,
                purchase);
    }

    private void requireToCount(JournalEntry entry, UUID purchase) {
        database.first(
                        "select corrected_by from correction where customer_id = ? and entry_id = ?",
                        row -> row.getObject(1, UUID.class),
                        entry.customerId(),
                        purchase)
                .ifPresent(by -> {
                    throw Rejection.conflict(
                            "PURCHASE_CORRECTED",
                            "Purchase " + purchase + " counts no more, for " + by
                                    + " corrects it. Name that one, if it is a purchase.");
                });
    }

    private boolean earnedWith(JournalEntry entry, UUID purchase) {
        return database.first(EARNED_WITH, row -> true, purchase, entry.customerId(), entry.customerId())
                .isPresent();
    }

    private void redeem(JournalEntry entry, long points) {
        var lots = database.query(USABLE, Lot::read, entry.customerId(), entry.occurredAt(), entry.occurredAt());
        long usable = lots.stream().mapToLong(Lot::remaining).sum();
        if (usable < points) {
            throw Rejection.conflict(
                    "INSUFFICIENT_POINTS",
                    points + " points were to be redeemed, and " + usable + " could be used at " + entry.occurredAt()
                            + ".");
        }
        var parts = new TreeMap<UUID, Long>();
        long open = points;
        for (var lot : lots) {
            long part = Math.min(open, lot.remaining());
            if (part > 0) {
                take(lot.customerId(), lot.entryId(), part);
                parts.merge(lot.customerId(), part, Long::sum);
                open -= part;
            }
        }
        parts.forEach((account, part) -> book(account, entry, part));
    }

    private void take(UUID account, UUID lot, long points) {
        database.update(
                "update points_lot set remaining = remaining - ? where customer_id = ? and entry_id = ?",
                points,
                account,
                lot);
    }

    private void book(UUID account, JournalEntry entry, long points) {
        var kind = entry.kind();
        database.update(OPEN, account);
        database.update(
                BOOK,
                kind == Kind.POINTS_EARNED ? points : 0L,
                kind == Kind.POINTS_REDEEMED ? points : 0L,
                account,
                entry.id(),
                kind,
                points,
                entry.occurredAt(),
                entry.recordedAt());
    }
}
