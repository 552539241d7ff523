package io.clientele.valuation.whatif;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.portfolio.Movement;
import io.clientele.valuation.value.Basis;

/**
 * What another cost policy or model would do to the base, as the result of its job.
 *
 * @param moves from band to band of current value; the thresholds are cut before and hold for both sides
 * @param largest changes of lifetime value
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
        Thresholds thresholds,
        List<TrialMove> moves,
        List<TrialLargest> largest) {

    static TrialView of(Basis from, Basis to, Instant asOf, Movement movement, String currency) {
        var thresholds = movement.thresholds();
        return new TrialView(
                Rested.of(from),
                Rested.of(to),
                asOf,
                movement.customers(),
                movement.rising(),
                movement.falling(),
                TrialTotal.of(movement.current(), currency),
                TrialTotal.of(movement.future(), currency),
                TrialTotal.of(movement.lifetime(), currency),
                new Thresholds(money(thresholds.a(), currency), money(thresholds.b(), currency)),
                moves(movement, currency),
                movement.largest().stream()
                        .map(m -> new TrialLargest(
                                m.customer(),
                                money(m.before(), currency),
                                money(m.after(), currency),
                                money(m.change(), currency)))
                        .toList());
    }

    private static List<TrialMove> moves(Movement movement, String currency) {
        return movement.matrix().entrySet().stream()
                .flatMap(row -> row.getValue().entrySet().stream()
                        .map(cell -> new TrialMove(
                                row.getKey(),
                                cell.getKey(),
                                cell.getValue().customers(),
                                money(cell.getValue().change(), currency))))
                .toList();
    }

    static Money money(BigDecimal amount, String currency) {
        return Money.of(amount, currency).rounded();
    }

    /** @param costPolicy version of it, absent for one that is only asked about */
    record Rested(
            Integer costPolicy, String costPolicyName, String model, int modelVersion, Integer spendModelVersion) {
        static Rested of(Basis basis) {
            var spend = basis.formula().spend();
            return new Rested(
                    basis.costs().version(),
                    basis.costs().name(),
                    basis.model().name(),
                    basis.model().version(),
                    spend == null ? null : spend.version());
        }
    }

    record Thresholds(Money a, Money b) {}
}
