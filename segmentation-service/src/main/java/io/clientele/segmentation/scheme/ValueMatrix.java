package io.clientele.segmentation.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import io.clientele.segmentation.scheme.explanation.Amounts;
import io.clientele.segmentation.scheme.explanation.Input;
import io.clientele.segmentation.scheme.explanation.Reason;
import io.clientele.segmentation.scheme.explanation.Text;

/**
 * The value matrix (客户价值矩阵): current value × potential value, each high or low.
 *
 * <p>In a population of N customers with at least one purchase, the current value is high when it is above zero and at
 * least that of rank ⌈0.20 · N⌉ in descending order, ties high. The potential value (future value) is high when it is above
 * zero and strictly above the lower median, the value of rank ⌈N / 2⌉ in ascending order.
 */
final class ValueMatrix implements Scheme {

    private static final String CURRENT = "currentValue";
    private static final String POTENTIAL = "futureValue";

    @Override
    public String code() {
        return "VALUE_MATRIX";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Text name() {
        return new Text("Value matrix", "客户价值矩阵");
    }

    @Override
    public Text rule() {
        return new Text(
                "Current value is high when it is above 0 and at least that of rank ⌈0.20 · N⌉ in descending order, ties high. "
                        + "Potential value (future value) is high when it is above 0 and strictly above the lower median. "
                        + "N counts the customers with at least one purchase at the moment of the cut.",
                "当前价值大于0且不低于降序第⌈0.20·N⌉名的值（并列算高）为高；增值潜力（未来价值）大于0且严格高于下中位数为高。N为切分时至少购买过一次的客户数。");
    }

    @Override
    public List<SchemeClass> classes() {
        return List.of(
                SchemeClass.of("PLATINUM", "Platinum", "白金", "Current high, potential high.", "当前价值高，增值潜力高。"),
                SchemeClass.of("GOLD", "Gold", "黄金", "Current high, potential low.", "当前价值高，增值潜力低。"),
                SchemeClass.of("IRON", "Iron", "铁质", "Current low, potential high.", "当前价值低，增值潜力高。"),
                SchemeClass.of("LEAD", "Lead", "铅质", "Current low, potential low.", "当前价值低，增值潜力低。"));
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(
                new Threshold(CURRENT, Measure.CURRENT_VALUE, n -> n - top(n) + 1),
                new Threshold(POTENTIAL, Measure.FUTURE_VALUE, n -> (n + 1) / 2));
    }

    /** ⌈0.20 · N⌉: the rank, counted from the largest value, that is still high. */
    private static long top(long customers) {
        return (customers + 4) / 5;
    }

    @Override
    public Classification place(Standing standing, Cut cut) {
        var current =
                Side.atLeast(standing.currentValue(), cut.threshold(CURRENT).orElseThrow());
        var potential =
                Side.above(standing.futureValue(), cut.threshold(POTENTIAL).orElseThrow());
        var classCode = classOf(current.high(), potential.high());
        var play = Playbook.play(classCode, standing, cut.at());
        return new Classification(
                code(),
                version(),
                classCode,
                inputs(standing, cut, current, potential),
                () -> List.of(
                        currentReason(current, standing, cut), potentialReason(potential, standing), play.reason()),
                Optional.of(play));
    }

    private static String classOf(boolean highCurrent, boolean highPotential) {
        if (highCurrent) {
            return highPotential ? "PLATINUM" : "GOLD";
        }
        return highPotential ? "IRON" : "LEAD";
    }

    private static List<Input> inputs(Standing standing, Cut cut, Side current, Side potential) {
        return List.of(
                new Input.Amount("currentValue", current.value(), standing.currency()),
                new Input.Amount("futureValue", potential.value(), standing.currency()),
                new Input.Amount("currentValueThreshold", current.threshold(), standing.currency()),
                new Input.Count("currentValueRank", top(cut.customers())),
                new Input.Amount("futureValueThreshold", potential.threshold(), standing.currency()),
                new Input.Count("customers", cut.customers()),
                new Input.Moment("cutAt", cut.at()));
    }

    private static Reason currentReason(Side side, Standing standing, Cut cut) {
        var value = Amounts.format(side.value(), standing.currency());
        var bound = Amounts.format(side.threshold(), standing.currency());
        var rank = top(cut.customers());
        if (side.high()) {
            return Reason.of(
                    "CURRENT_VALUE_HIGH",
                    "Current value %s is above 0 and at least %s, that of rank %d of %d customers."
                            .formatted(value, bound, rank, cut.customers()),
                    "当前价值%s大于0且不低于%s（%3$d/%4$d名客户的门槛）。".formatted(value, bound, rank, cut.customers()));
        }
        return side.value().signum() > 0
                ? Reason.of(
                        "CURRENT_VALUE_LOW",
                        "Current value %s is below %s, that of rank %d of %d customers."
                                .formatted(value, bound, rank, cut.customers()),
                        "当前价值%s低于%s（%3$d/%4$d名客户的门槛）。".formatted(value, bound, rank, cut.customers()))
                : Reason.of(
                        "CURRENT_VALUE_NOT_POSITIVE",
                        "Current value %s is not above 0.".formatted(value),
                        "当前价值%s不大于0。".formatted(value));
    }

    private static Reason potentialReason(Side side, Standing standing) {
        var value = Amounts.format(side.value(), standing.currency());
        var bound = Amounts.format(side.threshold(), standing.currency());
        if (side.high()) {
            return Reason.of(
                    "POTENTIAL_VALUE_HIGH",
                    "Potential value %s is above 0 and above the median %s.".formatted(value, bound),
                    "增值潜力%s大于0且高于中位数%s。".formatted(value, bound));
        }
        return side.value().signum() > 0
                ? Reason.of(
                        "POTENTIAL_VALUE_LOW",
                        "Potential value %s is not above the median %s.".formatted(value, bound),
                        "增值潜力%s不高于中位数%s。".formatted(value, bound))
                : Reason.of(
                        "POTENTIAL_VALUE_NOT_POSITIVE",
                        "Potential value %s is not above 0.".formatted(value),
                        "增值潜力%s不大于0。".formatted(value));
    }

    /** One axis of the matrix for one customer. */
    private record Side(BigDecimal value, BigDecimal threshold, boolean high) {

        static Side atLeast(BigDecimal value, BigDecimal threshold) {
            return new Side(value, threshold, value.signum() > 0 && value.compareTo(threshold) >= 0);
        }

        static Side above(BigDecimal value, BigDecimal threshold) {
            return new Side(value, threshold, value.signum() > 0 && value.compareTo(threshold) > 0);
        }
    }
}
