package io.clientele.customer.credit.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.stream.Collectors;

import io.clientele.kit.money.Money;

/**
 * A credit file with its result, kept together with the policy it was judged by, so that a later policy rewrites no
 * history.
 *
 * @param factors all six
 * @param creditLimit what was granted
 * @param paymentTerm what was granted
 */
public record CreditFile(
        Map<CreditFactor, Finding> factors,
        CreditPolicy policy,
        CreditScore result,
        Money creditLimit,
        Period paymentTerm) {

    /** What somebody found about one factor. */
    public record Finding(BigDecimal score, String note, String assessor, LocalDate assessedOn) {}

    /** @param limit what is granted instead of the policy's limit, or null; likewise the term */
    public static CreditFile judge(Map<CreditFactor, Finding> factors, CreditPolicy policy, Money limit, Period term) {
        var scores = factors.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .score()));
        var result = CreditScore.of(scores, policy);
        var level = level(policy, result.grade());
        return new CreditFile(
                factors,
                policy,
                result,
                limit == null ? level.creditLimit() : limit,
                term == null ? level.paymentTerm() : term);
    }

    /** What the policy gives for the grade. */
    public CreditLevel byPolicy() {
        return level(policy, result.grade());
    }

    /** Whether more is granted than the policy gives. */
    public boolean beyondPolicy() {
        return creditLimit.amount().compareTo(byPolicy().creditLimit().amount()) > 0
                || days(paymentTerm) > days(byPolicy().paymentTerm());
    }

    private static CreditLevel level(CreditPolicy policy, CreditGrade grade) {
        return policy.levels().stream()
                .filter(level -> level.grade() == grade)
                .findFirst()
                .orElseThrow();
    }

    /** Months of 30 days: near enough to tell which of two terms is the longer one. */
    private static long days(Period term) {
        return term.toTotalMonths() * 30 + term.getDays();
    }
}
