package io.clientele.interaction.points.ledger;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.JournalEntry;

/** Writes movements into accounts, each with the balance after it; what moves is taken from lots, or put into them, by the caller. */
@ApplicationScoped
class Movements {

    private static final String OPEN = """
            insert into points_account (customer_id, version, earned, redeemed, expired) values (?, 0, 0, 0, 0)
            on conflict do nothing""";

    private static final String BOOK = """
            with account as (
                update points_account set version = version + 1, earned = earned + ?, redeemed = redeemed + ?, reclaimed = reclaimed + ?
                where customer_id = ? returning customer_id, version, earned - redeemed - expired - reclaimed as balance)
            insert into points_movement (customer_id, number, entry_id, kind, points, occurred_at, recorded_at, balance)
            select customer_id, version, ?, ?, ?, ?, ?, balance from account""";

    private static final String OWED = "update points_account set owed = owed + ? where customer_id = ?";

    private final Database database;

    Movements(Database database) {
        this.database = database;
    }

    /** @param entry by which they move */
    void book(UUID account, JournalEntry entry, Move move, long points) {
        database.update(OPEN, account);
        database.update(
                BOOK,
                move == Move.POINTS_EARNED ? points : 0L,
                move == Move.POINTS_REDEEMED ? points : 0L,
                reclaimed(move, points),
                account,
                entry.id(),
                move,
                points,
                entry.occurredAt(),
                entry.recordedAt());
    }

    private static long reclaimed(Move move, long points) {
        return switch (move) {
            case POINTS_RECLAIMED -> points;
            case POINTS_RESTORED -> -points;
            case POINTS_EARNED, POINTS_REDEEMED, POINTS_EXPIRED -> 0L;
        };
    }

    long owed(UUID account) {
        return database.first("select owed from points_account where customer_id = ?", row -> row.getLong(1), account)
                .orElse(0L);
    }

    void owe(UUID account, long more) {
        database.update(OWED, more, account);
    }

    void take(UUID account, UUID lot, long points) {
        database.update(
                "update points_lot set remaining = remaining - ? where customer_id = ? and entry_id = ?",
                points,
                account,
                lot);
    }
}
