package io.clientele.segmentation.scheme;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.clientele.segmentation.scheme.explanation.Amounts;
import io.clientele.segmentation.scheme.explanation.Input;
import io.clientele.segmentation.scheme.explanation.Reason;
import io.clientele.segmentation.scheme.explanation.Text;

/**
 * Recency, frequency, monetary value, each in quintiles, and named cells (Hughes, <i>Strategic Database Marketing</i>, 1994;
 * names of the cells as customary in the trade).
 *
 * <p><b>Measures.</b> Recency: the instant of the last purchase, later is better. Frequency: purchase occasions over the whole
 * history. Monetary: net revenue over the whole history, as Hughes has it, and not the mean per purchase that the
 * probability models use.
 *
 * <p><b>Scores.</b> In a population of N customers with at least one purchase, a customer's score is ⌈5 · i / N⌉, where i is
 * its rank in ascending order and customers with equal values share the lowest of their ranks. So in a base where most bought
 * once, one purchase is frequency 1; five different values score 1 … 5; two score 3 and 5; a customer alone scores 5. As
 * thresholds: score ≥ s + 1 takes a value strictly above that of rank ⌊s · N / 5⌋, and rank 0 is passed by everyone.
 *
 * <p><b>Time.</b> The thresholds of recency are instants, fixed by the cut. Between cuts neither another customer's purchase nor
 * the passing of time moves anyone: only a customer's own purchase does.
 */
final class Rfm implements Scheme {

    private static final String RECENCY = "recency";
    private static final String FREQUENCY = "frequency";
    private static final String MONETARY = "monetary";

    @Override
    public String code() {
        return "RFM";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Text name() {
        return new Text("Recency, frequency, monetary value", "RFM：最近购买、购买频率、购买金额");
    }

    @Override
    public Text rule() {
        return new Text(
                "Scores 1 to 5 for the last purchase, the number of purchase occasions and the net revenue of the whole history: "
                        + "⌈5 · rank / N⌉, rank ascending, equal values share the lowest rank. "
                        + "The cell follows from the recency score and from frequency and monetary together, (F + M) / 2 rounded up. "
                        + "N counts the customers with at least one purchase at the moment of the cut.",
                "对最近一次购买、购买次数和历史净收入分别评1至5分：⌈5·名次/N⌉，名次升序，并列取最低名次。客户格由最近性分值与频率金额的平均分（向上取整）决定。N为切分时至少购买过一次的客户数。");
    }

    @Override
    public List<SchemeClass> classes() {
        return RfmCells.ALL;
    }

    @Override
    public List<Threshold> thresholds() {
        var all = new ArrayList<Threshold>();
        for (int s = 1; s < 5; s++) {
            int fifths = s;
            all.add(new Threshold(name(RECENCY, s + 1), Measure.LAST_PURCHASE, n -> fifths * n / 5));
            all.add(new Threshold(name(FREQUENCY, s + 1), Measure.PURCHASES, n -> fifths * n / 5));
            all.add(new Threshold(name(MONETARY, s + 1), Measure.LIFETIME_REVENUE, n -> fifths * n / 5));
        }
        return List.copyOf(all);
    }

    @Override
    public Classification place(Standing standing, Cut cut) {
        int r = score(RECENCY, Measure.LAST_PURCHASE.of(standing), cut);
        int f = score(FREQUENCY, Measure.PURCHASES.of(standing), cut);
        int m = score(MONETARY, Measure.LIFETIME_REVENUE.of(standing), cut);
        return new Classification(
                code(),
                version(),
                RfmCells.of(r, f, m),
                inputs(standing, cut, r, f, m),
                () -> reasons(standing, r, f, m),
                Optional.empty());
    }

    /** 1 + the number of thresholds passed; a threshold that the population was too small for is passed by everyone. */
    private static int score(String measure, BigDecimal value, Cut cut) {
        int score = 1;
        for (int s = 2; s <= 5; s++) {
            var bound = cut.threshold(name(measure, s));
            score += bound.isEmpty() || value.compareTo(bound.get()) > 0 ? 1 : 0;
        }
        return score;
    }

    private static String name(String measure, int score) {
        return measure + score;
    }

    private static List<Input> inputs(Standing standing, Cut cut, int r, int f, int m) {
        return List.of(
                new Input.Moment("lastPurchaseAt", standing.lastPurchaseAt()),
                new Input.Count("purchases", standing.purchases()),
                new Input.Amount("lifetimeRevenue", standing.lifetimeRevenue(), standing.currency()),
                new Input.Count("recencyScore", r),
                new Input.Count("frequencyScore", f),
                new Input.Count("monetaryScore", m),
                new Input.Count("customers", cut.customers()),
                new Input.Moment("cutAt", cut.at()));
    }

    private static List<Reason> reasons(Standing standing, int r, int f, int m) {
        var last = standing.lastPurchaseAt().truncatedTo(ChronoUnit.SECONDS);
        var revenue = Amounts.format(standing.lifetimeRevenue(), standing.currency());
        return List.of(
                Reason.of(
                        "RECENCY_" + r,
                        "Last purchase at %s: recency %d of 5.".formatted(last, r),
                        "最近一次购买于%s：最近性%d分（满分5分）。".formatted(last, r)),
                Reason.of(
                        "FREQUENCY_" + f,
                        "Purchases: %d, frequency %d of 5.".formatted(standing.purchases(), f),
                        "购买%d次：频率%d分（满分5分）。".formatted(standing.purchases(), f)),
                Reason.of(
                        "MONETARY_" + m,
                        "Net revenue %s: monetary %d of 5.".formatted(revenue, m),
                        "净收入%s：金额%d分（满分5分）。".formatted(revenue, m)));
    }
}
