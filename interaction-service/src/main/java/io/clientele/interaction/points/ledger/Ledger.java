package io.clientele.interaction.points.ledger;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.Subjects;
import io.clientele.interaction.journal.consequence.Consequence;
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

    /** Movements of one account are numbered in their order, however many accounts there are. */
    private static final String EXPIRE = """
            with moved as (
                select account, lot, entry, points, at::timestamptz as at, row_number() over w as nth, sum(points) over w as so_far
                from unnest(?, ?, ?, ?, ?) with ordinality as m (account, lot, entry, points, at, place)
                window w as (partition by account order by place)),
            taken as (
                update points_lot l set remaining = l.remaining - m.points, expired = l.expired + m.points from moved m
                where l.customer_id = m.account and l.entry_id = m.lot),
            booked as (
                update points_account a set version = a.version + t.movements, expired = a.expired + t.points
                from (select account, count(*) as movements, sum(points) as points from moved group by account) t
                where a.customer_id = t.account
                returning a.customer_id, a.version - t.movements as number, a.earned - a.redeemed - a.expired - a.reclaimed + t.points
                    as balance)
            insert into points_movement (customer_id, number, entry_id, kind, points, occurred_at, recorded_at, balance)
            select account, b.number + nth, entry, ?, points, at, ?, b.balance - so_far
            from moved join booked b on b.customer_id = account""";

    private static final String EARN = """
            insert into points_lot (customer_id, entry_id, purchase_id, first_purchase_id, earned_at, expires_at, points, remaining, basis, counted)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Database database;
    private final Movements movements;
    private final Returns returns;
    private final Subjects subjects;
    private final Taken taken;

    Ledger(Database database, Movements movements, Returns returns, Subjects subjects, Taken taken) {
        this.database = database;
        this.movements = movements;
        this.returns = returns;
        this.subjects = subjects;
        this.taken = taken;
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
                movements.book(entry.origin(), entry, Move.POINTS_EARNED, points);
                settle(entry, points);
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

    private void earn(JournalEntry entry, long points) throws Rejection {
        var named = entry.said().about();
        var purchase = named == null ? null : standing(named);
        if (purchase != null && earnedWith(entry, purchase.id())) {
            throw Rejection.conflict(
                    "POINTS_ALREADY_EARNED",
                    "Points have been earned already with purchase " + purchase.id()
                            + ", or with one that it replaces.");
        }
        lot(entry, points, purchase);
    }

    private JournalEntry standing(UUID named) throws Rejection {
        return returns.standing(named)
                .orElseThrow(() -> Rejection.conflict(
                        "PURCHASE_CORRECTED",
                        "Purchase " + named + " counts no more: it was voided, or replaced by what is no purchase."));
    }

    private void lot(JournalEntry entry, long points, JournalEntry purchase) throws Rejection {
        var returned = purchase == null ? Map.<UUID, BigDecimal>of() : returns.of(purchase);
        var counted = purchase == null ? null : purchase.figures().amount();
        database.update(
                EARN,
                entry.origin(),
                entry.id(),
                purchase == null ? null : purchase.id(),
                purchase == null ? null : subjects.first(purchase.id()),
                entry.occurredAt(),
                entry.said().points().expiresAt(),
                points,
                points,
                counted == null ? null : Returns.left(counted, returned.values()),
                counted);
        returned.forEach((each, amount) -> returns.keep(entry.origin(), entry.id(), each, amount));
    }

    /** What could not be taken back before is taken from what is earned now. */
    private void settle(JournalEntry entry, long points) {
        long settled = Math.min(points, movements.owed(entry.origin()));
        if (settled > 0) {
            movements.owe(entry.origin(), -settled);
            movements.take(entry.origin(), entry.id(), settled);
            taken.settle(entry.origin(), entry.id(), settled);
            movements.book(entry.origin(), entry, Move.POINTS_RECLAIMED, settled);
        }
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
                movements.take(lot.customerId(), lot.entryId(), part);
                parts.merge(lot.customerId(), part, Long::sum);
                open -= part;
            }
        }
        parts.forEach((account, part) -> movements.book(account, entry, Move.POINTS_REDEEMED, part));
    }
}
