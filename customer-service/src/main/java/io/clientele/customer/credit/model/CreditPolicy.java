package io.clientele.customer.credit.model;

import java.math.BigDecimal;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;

/**
 * How six scores become a grade, a limit and a term.
 *
 * @param version 0 for the default, then 1, 2, 3 …
 * @param weights of every factor; only their proportion counts
 * @param levels of every grade, the best first; the last begins at 0
 */
public record CreditPolicy(long version, Map<CreditFactor, BigDecimal> weights, List<CreditLevel> levels) {

    /** Equal weights, as long as nobody has said otherwise. */
    public static CreditPolicy standard(String currency) {
        return new CreditPolicy(
                0,
                Arrays.stream(CreditFactor.values()).collect(Collectors.toMap(f -> f, f -> BigDecimal.ONE)),
                List.of(
                        level(CreditGrade.EXCELLENT, 85, 1_000_000, currency, 60),
                        level(CreditGrade.GOOD, 70, 500_000, currency, 45),
                        level(CreditGrade.FAIR, 55, 200_000, currency, 30),
                        level(CreditGrade.POOR, 40, 50_000, currency, 15),
                        level(CreditGrade.NONE, 0, 0, currency, 0)));
    }

    /** Everything that is wrong with it. */
    public List<Fault> faults(String baseCurrency) {
        var faults = new Faults();
        faults.require(
                weights.values().stream().anyMatch(weight -> weight.signum() > 0),
                () -> Fault.pointer("/weights", "OUT_OF_RANGE", "At least one of the weights must be above zero."));
        faults.require(
                levels.stream().map(CreditLevel::grade).toList().equals(List.of(CreditGrade.values())),
                () -> Fault.pointer(
                        "/levels",
                        "INCOMPLETE",
                        "levels must name every grade once, the best first: " + Arrays.toString(CreditGrade.values())
                                + "."));
        for (int i = 0; i < levels.size(); i++) {
            check(i, baseCurrency, faults);
        }
        return faults.list();
    }

    private void check(int i, String baseCurrency, Faults faults) {
        var level = levels.get(i);
        faults.require(
                i == 0 || level.fromScore().compareTo(levels.get(i - 1).fromScore()) < 0,
                () -> Fault.pointer(
                        "/levels/" + i + "/fromScore",
                        "NOT_DESCENDING",
                        "fromScore must be below that of the grade before."));
        faults.require(
                i < levels.size() - 1 || level.fromScore().signum() == 0,
                () -> Fault.pointer(
                        "/levels/" + i + "/fromScore",
                        "OUT_OF_RANGE",
                        "fromScore of the last grade must be 0, so that every score has a grade."));
        faults.addAll(Terms.faults(level.creditLimit(), level.paymentTerm(), baseCurrency).stream()
                .map(fault -> fault.under("/levels/" + i))
                .toList());
    }

    private static CreditLevel level(CreditGrade grade, int from, long limit, String currency, int days) {
        return new CreditLevel(
                grade, BigDecimal.valueOf(from), Money.of(BigDecimal.valueOf(limit), currency), Period.ofDays(days));
    }
}
