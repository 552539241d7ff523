package io.clientele.valuation.whatif.trial;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.portfolio.ClassedValue;
import io.clientele.valuation.formula.portfolio.Movement;
import io.clientele.valuation.money.RoundedParts;
import io.clientele.valuation.population.PassedOver;
import io.clientele.valuation.value.Basis;

/**
 * What another policy or model would do to the base, as the result of its job.
 *
 * @param classesOf the value that the thresholds and the moves are of
 * @param moves from band to band; the thresholds are cut before and hold for both sides
 * @param largest changes of lifetime value
 * @param passedOver who could not be valued by one of the two
 */
record TrialView(
        Rested from,
        Rested to,
        Instant asOf,
        long customers,
        long rising,
        long falling,
        TrialTotal currentValue,
        TrialTotal futureValue,
        TrialTotal lifetimeValue,
        ClassedValue classesOf,
        Thresholds thresholds,
        List<TrialMove> moves,
        List<TrialLargest> largest,
        PassedOver passedOver) {

    static TrialView of(Basis from, Basis to, Instant asOf, Movement movement, PassedOver passed, String currency) {
        var thresholds = movement.thresholds();
        var current = TrialTotal.of(movement.current(), currency);
        var lifetime = TrialTotal.of(movement.lifetime(), currency);
        return new TrialView(
                Rested.of(from),
                Rested.of(to),
                asOf,
                movement.customers(),
                movement.rising(),
                movement.falling(),
                current,
                TrialTotal.of(movement.future(), currency),
                lifetime,
                thresholds.of(),
                new Thresholds(money(thresholds.a(), currency), money(thresholds.b(), currency)),
                moves(
                        movement,
                        switch (thresholds.of()) {
                            case CURRENT_VALUE -> current.change();
                            case LIFETIME_VALUE -> lifetime.change();
                        }),
                movement.largest().stream()
                        .map(moved -> TrialLargest.of(moved, currency))
                        .toList(),
                passed);
    }

    /** Their changes add up to that of the value they are of, as it is shown. */
    private static List<TrialMove> moves(Movement movement, Money change) {
        var moves = new ArrayList<TrialMove>();
        movement.matrix()
                .forEach((from, row) -> row.forEach((to, cell) -> moves.add(
                        new TrialMove(from, to, cell.customers(), Money.of(cell.change(), change.currency())))));
        if (moves.isEmpty()) {
            return moves;
        }
        var exact = moves.stream().map(move -> move.change().amount()).toList();
        var shown = RoundedParts.of(exact, change).iterator();
        moves.replaceAll(move -> new TrialMove(move.from(), move.to(), move.customers(), shown.next()));
        return moves;
    }

    static Money money(BigDecimal amount, String currency) {
        return Money.of(amount, currency).rounded();
    }

    static Money change(Money before, Money after) {
        return Money.of(after.amount().subtract(before.amount()), before.currency());
    }

    /**
     * @param costPolicy version of it, absent for one that is only asked about
     * @param valuationPolicy the same
     */
    record Rested(
            Integer costPolicy,
            String costPolicyName,
            Integer valuationPolicy,
            String valuationPolicyName,
            String model,
            int modelVersion,
            Integer spendModelVersion) {
        static Rested of(Basis basis) {
            var spend = basis.formula().spend();
            return new Rested(
                    basis.costs().version(),
                    basis.costs().name(),
                    basis.policy().version(),
                    basis.policy().name(),
                    basis.model().name(),
                    basis.model().version(),
                    spend == null ? null : spend.version());
        }
    }

    record Thresholds(Money a, Money b) {}
}
