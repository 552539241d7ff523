package io.clientele.interaction.points;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.InteractionSettings;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.points.ledger.ClawBack;
import io.clientele.interaction.points.ledger.Returns;
import io.clientele.interaction.points.rule.PointsRules;
import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;

import static io.clientele.kit.sql.Sql.instant;

/** How many points a purchase earns, and how long they can be used. */
@ApplicationScoped
class Rule {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    /** What a lot was earned by, as long as it is kept; what was earned by rule always expires. */
    private static final String EARNED = """
            select l.rule_version, l.per_unit, l.valid_for, l.basis, l.points, l.expires_at from points_lot l
            where l.customer_id = ? and l.entry_id = ? and l.expires_at is not null""";

    private static final String NOTE = """
            update points_lot set rule_version = ?, per_unit = ?, valid_for = ? where customer_id = ? and entry_id = ?""";

    private final PointsRules rules;
    private final Returns returns;
    private final ClawBack clawBack;
    private final Database database;
    private final InteractionSettings settings;
    private final Zone zone;

    Rule(
            PointsRules rules,
            Returns returns,
            ClawBack clawBack,
            Database database,
            InteractionSettings settings,
            Zone zone) {
        this.returns = returns;
        this.clawBack = clawBack;
        this.rules = rules;
        this.database = database;
        this.settings = settings;
        this.zone = zone;
    }

    /**
     * What stands in the entry.
     *
     * @param rule null where it is not known
     */
    record Earning(int points, Instant expiresAt, EarnedByRule rule) {

        static Earning of(EarnedByRule rule) {
            return new Earning(rule.points(), rule.expiresAt(), rule);
        }
    }

    /**
     * The purchase that took its place: itself where it counts, or where nothing does.
     *
     * @throws Rejection when it lies in a year that cannot be read
     */
    JournalEntry standing(JournalEntry purchase) throws Rejection {
        return returns.standing(purchase.id()).orElse(purchase);
    }

    /**
     * Points = ⌊amount in base currency, less what was returned, × points per unit⌋, usable to the end of the last business day.
     *
     * @throws Rejection when a year cannot be read in which some may have been returned
     */
    EarnedByRule earned(JournalEntry purchase) throws Rejection {
        var rule = rules.active();
        var amount =
                Returns.left(purchase.figures().amount(), returns.of(purchase).values());
        var points =
                amount.multiply(rule.perUnit()).setScale(0, RoundingMode.FLOOR).min(MOST);
        if (points.signum() == 0) {
            throw Rejection.invalid(Fault.pointer(
                    "/about",
                    "EARNS_NOTHING",
                    "That purchase is too small to earn a point at " + rule.perUnit() + " a unit."));
        }
        return new EarnedByRule(
                rule.version(),
                Money.of(amount, purchase.currency()),
                rule.perUnit(),
                points.intValueExact(),
                rule.validFor().toString(),
                end(purchase.occurredAt(), rule.validFor()));
    }

    /**
     * What an entry earned when it was recorded, whatever the rule is now. By which rule is not known where its number was said, nor of what an
     * earlier version recorded.
     */
    Optional<Earning> recorded(JournalEntry entry) {
        return database.first(
                EARNED,
                row -> new Earning(
                        row.getInt("points"),
                        instant(row, "expires_at"),
                        row.getObject("rule_version") == null ? null : by(row)),
                entry.origin(),
                entry.id());
    }

    private EarnedByRule by(ResultSet row) throws SQLException {
        return new EarnedByRule(
                row.getInt("rule_version"),
                Money.of(row.getBigDecimal("basis"), settings.baseCurrency()),
                row.getBigDecimal("per_unit"),
                row.getInt("points"),
                row.getString("valid_for"),
                instant(row, "expires_at"));
    }

    /** Keeps by which version the entry was earned. */
    void note(JournalEntry entry, EarnedByRule by) {
        database.update(NOTE, by.version(), by.pointsPerUnit(), by.validFor(), entry.origin(), entry.id());
        clawBack.settle(entry);
    }

    private Instant end(Instant from, Period lasts) {
        return zone.startOf(zone.dateOf(from).plus(lasts).plusDays(1));
    }
}
