package io.clientele.interaction.points;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.InteractionSettings;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.Subjects;
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

    /** What a lot was earned by, as long as it is kept. */
    private static final String EARNED = """
            select l.rule_version, l.per_unit, l.valid_for, l.basis, l.points, l.expires_at from points_lot l
            where l.customer_id = ? and l.entry_id = ? and l.rule_version is not null""";

    private static final String NOTE = """
            update points_lot set rule_version = ?, per_unit = ?, valid_for = ? where customer_id = ? and entry_id = ?""";

    private final PointsRules rules;
    private final Returns returns;
    private final ClawBack clawBack;
    private final Subjects subjects;
    private final Database database;
    private final InteractionSettings settings;
    private final Zone zone;

    Rule(
            PointsRules rules,
            Returns returns,
            ClawBack clawBack,
            Subjects subjects,
            Database database,
            InteractionSettings settings,
            Zone zone) {
        this.returns = returns;
        this.clawBack = clawBack;
        this.subjects = subjects;
        this.rules = rules;
        this.database = database;
        this.settings = settings;
        this.zone = zone;
    }

    /** Points = ⌊amount in base currency, less what was returned, × points per unit⌋, usable to the end of the last business day. */
    EarnedByRule earned(JournalEntry purchase) {
        var rule = rules.active();
        var amount = Returns.left(
                purchase.figures().amount(),
                returns.of(purchase.customerId(), subjects.first(purchase.id())).values());
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

    /** How an entry was earned by rule when it was recorded, whatever the rule is now; empty when its number was said. */
    Optional<EarnedByRule> recorded(JournalEntry entry) {
        return database.first(
                EARNED,
                row -> new EarnedByRule(
                        row.getInt("rule_version"),
                        Money.of(row.getBigDecimal("basis"), settings.baseCurrency()),
                        row.getBigDecimal("per_unit"),
                        row.getInt("points"),
                        row.getString("valid_for"),
                        instant(row, "expires_at")),
                entry.origin(),
                entry.id());
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
