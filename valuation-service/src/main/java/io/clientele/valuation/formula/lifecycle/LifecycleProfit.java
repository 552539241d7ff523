package io.clientele.valuation.formula.lifecycle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import io.clientele.valuation.formula.cash.ValuePart;

import static io.clientele.valuation.formula.lifecycle.LifecycleTerm.Kind;

/**
 * What the relation with a customer has earned from its beginning on (V8, 客户生命周期利润):
 *
 * <pre>basic profit + cross-sold profit + cost saved − price concessions          = the real margin, to the last digit
 *   − acquisition cost + referral income − cost of bad word of mouth             = the lifecycle profit
 *
 * basic profit      = at list price, of the first category bought: revenue − returns − cost of goods − c · revenue
 * cross-sold profit = the same of all other categories
 * cost saved        = c · all revenue at list price − the cost to provide and to serve that really arose
 * c                 = the base's mean cost to provide and to serve ÷ its revenue at list price</pre>
 *
 * <p>The first category bought is that of the largest line of the first purchase that names one; what names no category
 * counts to it, but for a return that names the purchase that it takes back: it is of what that one was of. After Reichheld and Sasser (1990), Harvard Business Review 68(5), 105–111, who divide a customer's profit
 * into base profit, growth, saved cost, referrals and premium. The last two terms rest on assumptions, and are not part of any value.
 *
 * @param basicCategory null where no purchase names a category
 * @param costToServeRate c, as it was taken
 * @param terms one of each kind, in the order of the formula, whatever its amount
 * @param gaps what is not known
 */
public record LifecycleProfit(
        String basicCategory, BigDecimal costToServeRate, List<LifecycleTerm> terms, List<LifecycleGap> gaps) {

    /**
     * @param deals all purchases and returns, in time order
     * @param cash the parts of the real margin: the customer's past and current value
     */
    public static LifecycleProfit of(List<Deal> deals, List<ValuePart> cash, Surroundings around) {
        var margin = new RealMargin(cash);
        var sold = CrossSelling.of(deals);
        var rate = around.costToServeRate() == null ? ownRate(margin, sold) : around.costToServeRate();
        return new LifecycleProfit(
                sold.first(),
                rate,
                List.of(
                        basic(margin, sold, rate),
                        crossSold(sold, rate),
                        saved(margin, sold, rate),
                        new LifecycleTerm(Kind.PRICE_CONCESSIONS, margin.concessions(), margin.concessionEntries()),
                        new LifecycleTerm(
                                Kind.ACQUISITION_COST,
                                orNothing(around.acquisitionCost()).negate(),
                                List.of()),
                        referrals(around),
                        wordOfMouth(around)),
                gaps(around));
    }

    /** What was really earned: past + present value. */
    public BigDecimal margin() {
        return sum(kind -> kind.ofTheMargin());
    }

    /** All terms together. */
    public BigDecimal total() {
        return sum(kind -> true);
    }

    /** All terms that rest on entries and records alone. */
    public BigDecimal withoutEstimates() {
        return sum(kind -> !kind.estimated());
    }

    private BigDecimal sum(Predicate<Kind> counts) {
        return terms.stream()
                .filter(term -> counts.test(term.kind()))
                .map(LifecycleTerm::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal ownRate(RealMargin margin, CrossSelling sold) {
        return sold.listed().signum() == 0
                ? BigDecimal.ZERO
                : margin.serving().negate().divide(sold.listed(), MathContext.DECIMAL64);
    }

    private static LifecycleTerm basic(RealMargin margin, CrossSelling sold, BigDecimal rate) {
        var gross = margin.gross().subtract(sold.grossBeside());
        return new LifecycleTerm(
                Kind.BASIC_PROFIT, gross.subtract(rate.multiply(sold.listedBasic())), sold.basicEntries());
    }

    private static LifecycleTerm crossSold(CrossSelling sold, BigDecimal rate) {
        return new LifecycleTerm(
                Kind.CROSS_SOLD_PROFIT,
                sold.grossBeside().subtract(rate.multiply(sold.listedBeside())),
                sold.crossEntries());
    }

    private static LifecycleTerm saved(RealMargin margin, CrossSelling sold, BigDecimal rate) {
        return new LifecycleTerm(
                Kind.COST_SAVED, rate.multiply(sold.listed()).add(margin.serving()), margin.servingEntries());
    }

    private static LifecycleTerm referrals(Surroundings around) {
        var entries = around.referred().stream()
                .map(Surroundings.Referred::entry)
                .filter(Objects::nonNull)
                .toList();
        return new LifecycleTerm(
                Kind.REFERRAL_INCOME, around.referredMargin().multiply(around.referralShare()), entries);
    }

    private static LifecycleTerm wordOfMouth(Surroundings around) {
        var voiced = BigDecimal.valueOf(around.dissatisfied().size());
        return new LifecycleTerm(
                Kind.BAD_WORD_OF_MOUTH,
                orNothing(around.lossPerDissatisfaction()).multiply(voiced).negate(),
                around.dissatisfied());
    }

    private static List<LifecycleGap> gaps(Surroundings around) {
        var gaps = new ArrayList<LifecycleGap>();
        if (around.costToServeRate() == null) {
            gaps.add(LifecycleGap.COST_TO_SERVE_OF_BASE);
        }
        if (around.acquisitionCost() == null) {
            gaps.add(LifecycleGap.ACQUISITION_COST);
        }
        if (around.lossPerDissatisfaction() == null) {
            gaps.add(LifecycleGap.MARGIN_OF_BASE);
        }
        return List.copyOf(gaps);
    }

    private static BigDecimal orNothing(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
