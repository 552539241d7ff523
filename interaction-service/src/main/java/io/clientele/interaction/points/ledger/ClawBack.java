package io.clientele.interaction.points.ledger;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.database.Locks;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.Subjects;
import io.clientele.interaction.journal.consequence.Aftermath;
import io.clientele.interaction.model.Kind;

/**
 * Takes points back when the purchase that earned them is returned, corrected or voided, and gives them back when that was wrong. What was
 * spent is taken from other points of the account; what those do not cover is owed, and settled from what is earned next.
 */
@ApplicationScoped
public class ClawBack implements Aftermath {

    private static final String USABLE = "select " + Lot.COLUMNS + """

            from points_lot
            where customer_id = ? and remaining > 0 and (entry_id = ? or earned_at <= ? and (expires_at is null or expires_at > ?))
            order by entry_id <> ?, expires_at nulls last, earned_at, entry_id""";

    /** In one order by all. */
    private static final String LOCK = """
            select case when earning then pg_advisory_xact_lock(k) else pg_advisory_xact_lock_shared(k) end
            from (
                select k, bool_or(earning) as earning
                from (select k, true from unnest(?::bigint[]) as k union all select k, false from unnest(?::bigint[]) as k) as asked (k, earning)
                group by k order by k) as keys""";

    private final Database database;
    private final Subjects subjects;
    private final Returns returns;
    private final Movements movements;
    private final Taken taken;

    ClawBack(Database database, Subjects subjects, Returns returns, Movements movements, Taken taken) {
        this.database = database;
        this.subjects = subjects;
        this.returns = returns;
        this.movements = movements;
        this.taken = taken;
    }

    @Override
    public Set<UUID> concerned(Collection<Change> changes) {
        var earners = changes.stream()
                .map(Change::entry)
                .filter(entry ->
                        entry.kind() == Kind.POINTS_EARNED && entry.said().about() != null)
                .toList();
        var counting = changes.stream()
                .filter(change -> purchases(change).findAny().isPresent())
                .toList();
        lock(earners, counting.stream().map(Change::entry).toList());
        var named = counting.stream().flatMap(ClawBack::purchases).collect(Collectors.toSet());
        var earning = earners.stream().map(entry -> entry.said().about()).collect(Collectors.toSet());
        if (named.isEmpty()) {
            return Set.of();
        }
        var firsts =
                subjects.firsts(Stream.concat(named.stream(), earning.stream()).collect(Collectors.toSet()));
        var earned = new HashSet<>(database.query(
                "select first_purchase_id from points_lot where first_purchase_id = any(?)",
                row -> row.getObject(1, UUID.class),
                (Object) firsts.values().toArray(UUID[]::new)));
        earning.forEach(purchase -> earned.add(firsts.get(purchase)));
        return changes.stream()
                .filter(change -> purchases(change).anyMatch(purchase -> earned.contains(firsts.get(purchase))))
                .map(change -> change.entry().id())
                .collect(Collectors.toSet());
    }

    /** Who earns with a purchase sees what is returned of it, and who returns it what it earned, whoever is first. */
    private void lock(List<JournalEntry> earning, List<JournalEntry> counting) {
        if (!earning.isEmpty() || !counting.isEmpty()) {
            database.query(LOCK, row -> true, keys(earning), keys(counting));
        }
    }

    private static Object keys(List<JournalEntry> entries) {
        return entries.stream()
                .map(entry -> Locks.of(Locks.PURCHASES, entry.customerId()))
                .toArray(Long[]::new);
    }

    /** The purchases of which something else counts after it. */
    private static Stream<UUID> purchases(Change change) {
        var corrected = change.corrected();
        return Stream.of(
                        returned(change.entry()),
                        corrected == null ? null : returned(corrected),
                        corrected != null && corrected.kind() == Kind.PURCHASE ? corrected.id() : null)
                .filter(Objects::nonNull);
    }

    private static UUID returned(JournalEntry entry) {
        return entry.kind() == Kind.RETURN ? entry.said().returns() : null;
    }

    @Override
    public void follow(Change change) {
        var lots = new LinkedHashMap<UUID, UUID>();
        var corrected = change.corrected();
        if (corrected != null && corrected.kind() == Kind.PURCHASE) {
            with(corrected.id()).ifPresent(lot -> {
                count(lot, change.entry());
                lots.put(lot.lot(), lot.account());
            });
        }
        if (corrected != null && returned(corrected) != null) {
            with(returned(corrected)).ifPresent(lot -> {
                returns.forget(lot.account(), corrected.id());
                lots.put(lot.lot(), lot.account());
            });
        }
        if (returned(change.entry()) != null) {
            with(returned(change.entry())).ifPresent(lot -> {
                returns.keep(lot.account(), lot.lot(), change.entry().id(), amount(change.entry()));
                lots.put(lot.lot(), lot.account());
            });
        }
        lots.forEach((lot, account) -> settle(account, lot, change.entry()));
    }

    private Optional<Earned> with(UUID purchase) {
        return database.first(Earned.SELECT + "where l.first_purchase_id = ?", Earned::read, subjects.first(purchase));
    }

    private void count(Earned lot, JournalEntry by) {
        var purchase = by.kind() == Kind.PURCHASE;
        database.update(
                "update points_lot set stands = ?, counted = ? where customer_id = ? and entry_id = ?",
                purchase,
                purchase ? amount(by) : BigDecimal.ZERO,
                lot.account(),
                lot.lot());
    }

    private static BigDecimal amount(JournalEntry entry) {
        return entry.figures().amount();
    }

    /** What was earned by the rule may be too much by the time it is recorded. */
    public void settle(JournalEntry earned) {
        settle(earned.origin(), earned.id(), earned);
    }

    private void settle(UUID account, UUID lot, JournalEntry by) {
        var earned = database.first(
                        Earned.SELECT + "where l.customer_id = ? and l.entry_id = ?", Earned::read, account, lot)
                .orElseThrow();
        long more = earned.deserved() - earned.inForce();
        if (more < 0) {
            reclaim(earned, -more, by);
        } else if (more > 0 && earned.reclaimed() > 0) {
            restore(earned, Math.min(more, earned.reclaimed()), by);
        }
    }

    private void reclaim(Earned earned, long points, JournalEntry by) {
        var account = earned.account();
        var now = by.recordedAt();
        long open = points;
        for (var lot : database.query(USABLE, Lot::read, account, earned.lot(), now, now, earned.lot())) {
            long part = Math.min(open, lot.remaining());
            if (part > 0) {
                movements.take(account, lot.entryId(), part);
                taken.keep(account, earned.lot(), lot.entryId(), part);
                open -= part;
            }
        }
        note(earned, points);
        if (points > open) {
            movements.book(account, by, Move.POINTS_RECLAIMED, points - open);
        }
        movements.owe(account, open);
    }

    /** Forgives what is owed of it first; what comes back settles what else is owed, and goes into the lots that it came from. */
    private void restore(Earned earned, long points, JournalEntry by) {
        var account = earned.account();
        var parts = taken.of(account, earned.lot());
        long owed = earned.reclaimed()
                - parts.stream().mapToLong(Taken.Part::points).sum();
        long forgiven = Math.min(points, owed);
        movements.owe(account, -forgiven);
        note(earned, -points);
        long settled = Math.min(points - forgiven, movements.owed(account));
        long back = points - forgiven - settled;
        long open = points - forgiven;
        long given = 0;
        for (var part : parts) {
            long of = Math.min(open, part.points());
            if (of > 0) {
                given += giveBack(earned, part, of, Math.min(of, back - given));
                open -= of;
            }
        }
        movements.owe(account, -settled);
        if (given > 0) {
            movements.book(account, by, Move.POINTS_RESTORED, given);
        }
    }

    /** What is not given back settles what is owed of other lots. */
    private long giveBack(Earned earned, Taken.Part part, long points, long given) {
        var account = earned.account();
        taken.forget(account, earned.lot(), part, points);
        movements.take(account, part.from(), -given);
        if (points > given) {
            taken.settle(account, part.from(), points - given);
        }
        return given;
    }

    private void note(Earned earned, long reclaimed) {
        database.update(
                "update points_lot set reclaimed = reclaimed + ? where customer_id = ? and entry_id = ?",
                reclaimed,
                earned.account(),
                earned.lot());
    }
}
