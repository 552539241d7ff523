package io.clientele.valuation.calculation;

import java.util.Locale;

import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.calculation.answer.ClvAnswer;
import io.clientele.valuation.calculation.answer.Inputs;
import io.clientele.valuation.calculation.answer.Silence;
import io.clientele.valuation.calculation.answer.Steps;
import io.clientele.valuation.calculation.answer.Terms;
import io.clientele.valuation.calculation.length.Lengths;
import io.clientele.valuation.calculation.length.Periods;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.purchase.BuyingProcess;

/** Asks a model of buying everything that it can say of one history, in the unit of its parameters. */
final class BuyingCalculation {

    private static final double EVEN = 0.5;

    private final BuyingAsked asked;
    private final BuyingProcess process;
    private final ModelTime unit;
    private final BuyingHistory.Read history;

    /** Infinite where no horizon is given. */
    private final double horizon;

    private final Steps steps;

    BuyingCalculation(BuyingAsked asked, Locale language) {
        steps = new Steps(language);
        var faults = new Faults();
        refuseWithoutUnit(asked);
        var named = asked.unitOfParameters() != null;
        this.asked = asked;
        process = asked.process();
        unit = Lengths.unit(
                named ? asked.unitOfParameters() : asked.history().unitName(),
                named ? "/parameters/timeUnit" : "/history/timeUnit",
                faults);
        var ahead = asked.horizon() == null ? null : Lengths.period(asked.horizon(), "/horizon", faults);
        Lengths.refuse(faults);
        history = asked.history().in(unit);
        horizon = ahead == null ? Double.POSITIVE_INFINITY : ahead.in(unit);
    }

    /** Periods of a history carry their units and tell nothing of that of the parameters, which nobody may guess. */
    private static void refuseWithoutUnit(BuyingAsked asked) {
        if (asked.unitOfParameters() == null && asked.history().comesInPeriods()) {
            throw Rejection.invalid(Fault.pointer(
                    "/parameters/timeUnit",
                    "REQUIRED",
                    "timeUnit of the parameters, such as P1W, must be given where the history is in periods: it says in which unit"
                            + " they count time."));
        }
    }

    ClvAnswer.OfBuying answer() {
        int x = asked.history().frequency();
        refuseWithoutLimit();
        double alive = process.probabilityAlive(x, history.recency(), history.age());
        double whileAlive = Double.isInfinite(horizon)
                ? process.expectedPurchasesForEver(x, history.age())
                : process.expectedPurchasesWhileAlive(x, history.age(), horizon);
        addAlive(alive, x);
        steps.add(
                        "PURCHASES_WHILE_ALIVE",
                        whileAlive,
                        "expected within the horizon of a customer who has not left",
                        "尚未流失的客户在期限内的预期购买次数")
                .add("EXPECTED_PURCHASES", alive * whileAlive, "PROBABILITY_ALIVE × PURCHASES_WHILE_ALIVE");
        var discounted = discounted(x, alive);
        var value = value(discounted);
        var silence = silence(x);
        return new ClvAnswer.OfBuying(
                asked.model(),
                finite(alive * whileAlive),
                alive,
                finite(whileAlive),
                discounted,
                value,
                silence,
                asked.horizon(),
                unit.iso(),
                history.recency() * unit.days(),
                history.age() * unit.days(),
                steps.taken(),
                inputs(x));
    }

    private void addAlive(double alive, int x) {
        if (x == 0 && alive == 1) {
            steps.add(
                    "PROBABILITY_ALIVE",
                    alive,
                    "1: by this model nobody leaves before a repeat purchase, so that it says nothing of who bought once",
                    "1：按此模型，客户在首次复购之前不会流失，因此对只购买过一次的客户没有信息");
        } else {
            steps.add(
                    "PROBABILITY_ALIVE",
                    alive,
                    "of not having left at the age T, given x, t_x and T",
                    "给定 x、t_x 和 T，在时长 T 时尚未流失的概率");
        }
    }

    private Inputs.OfBuying inputs(int x) {
        return new Inputs.OfBuying(
                process.parameters(),
                unit.iso(),
                x,
                history.recency() * unit.days(),
                history.age() * unit.days(),
                asked.horizon(),
                asked.discountRate(),
                probability(),
                asked.marginPerPurchase());
    }

    private void refuseWithoutLimit() {
        if (Double.isInfinite(horizon)) {
            Periods.refuseUnseen(asked.discountRate(), delta() < BuyingProcess.SMALLEST_DISCOUNT);
        }
        boolean limited = asked.discountRate() != null && asked.discountRate() > 0
                || Double.isFinite(
                        process.expectedPurchasesForEver(asked.history().frequency(), history.age()));
        if (Double.isInfinite(horizon) && !limited) {
            throw Rejection.invalid(Fault.pointer(
                    "/horizon",
                    "NO_LIMIT",
                    "Without a horizon and a discountRate above 0 the purchases have no limit, as "
                            + process.whyForEverHasNoLimit() + ": give one of the two."));
        }
    }

    /** The rate that, taken continuously over a unit of time, makes the effective one of a year. */
    private double delta() {
        return asked.discountRate() == null ? 0 : Math.log1p(asked.discountRate()) * unit.years();
    }

    private Double discounted(int x, double alive) {
        if (asked.discountRate() == null && asked.marginPerPurchase() == null) {
            return null;
        }
        double whileAlive = process.discountedPurchasesWhileAlive(x, history.age(), horizon, delta());
        steps.add(
                        "DISCOUNTED_WHILE_ALIVE",
                        whileAlive,
                        "∫ (1 + d)^(−years) × purchases of a customer who has not left",
                        "∫ (1 + d)^(−年数) × 尚未流失的客户的购买次数")
                .add("DISCOUNTED_PURCHASES", alive * whileAlive, "PROBABILITY_ALIVE × DISCOUNTED_WHILE_ALIVE");
        return alive * whileAlive;
    }

    private Money value(Double discounted) {
        var margin = asked.marginPerPurchase();
        if (margin == null) {
            return null;
        }
        double value = discounted * margin.amount().doubleValue();
        steps.addValue(value, "DISCOUNTED_PURCHASES × marginPerPurchase");
        return Terms.money(value, margin.currency());
    }

    private double probability() {
        return asked.probability() == null ? EVEN : asked.probability();
    }

    private Silence silence(int x) {
        double p = probability();
        double age = process.timeToProbabilityAlive(p, x, history.recency());
        double days = age * unit.days();
        return days <= Lengths.MOST_DAYS
                ? steps.addSilence(new Silence(p, days, days - history.age() * unit.days()))
                : null;
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
