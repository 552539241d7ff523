package io.clientele.interaction.points;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.Period;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.InteractionSettings;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;

/** How many points a purchase earns, and how long they can be used. */
@ApplicationScoped
class Rule {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private final InteractionSettings settings;
    private final Zone zone;

    Rule(InteractionSettings settings, Zone zone) {
        this.settings = settings;
        this.zone = zone;
    }

    /** Points = ⌊amount in base currency × points per unit⌋, usable to the end of the last business day. */
    EarnedByRule earned(JournalEntry purchase) {
        var rate = settings.points().perUnit();
        var points = purchase.figures()
                .amount()
                .multiply(rate)
                .setScale(0, RoundingMode.FLOOR)
                .min(MOST);
        if (points.signum() == 0) {
            throw Rejection.invalid(Fault.pointer(
                    "/about", "EARNS_NOTHING", "That purchase is too small to earn a point at " + rate + " a unit."));
        }
        var lasts = Period.parse(settings.points().validFor());
        return new EarnedByRule(
                Money.of(purchase.figures().amount(), purchase.currency()),
                rate,
                points.intValueExact(),
                lasts.toString(),
                end(purchase.occurredAt(), lasts));
    }

    private Instant end(Instant from, Period lasts) {
        return zone.startOf(zone.dateOf(from).plus(lasts).plusDays(1));
    }
}
