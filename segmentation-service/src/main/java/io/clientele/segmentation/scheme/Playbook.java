package io.clientele.segmentation.scheme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import io.clientele.segmentation.scheme.Play.Resources;
import io.clientele.segmentation.scheme.Play.Retention;
import io.clientele.segmentation.scheme.explanation.Reason;
import io.clientele.segmentation.scheme.explanation.Text;

/**
 * What to do per class of the value matrix. A lead customer (class I) is treated by cause, first match: no credit and a
 * current value below zero → end the relation; tenure below six months → early stage, keep building; discounts of 20 % of list
 * or more → price-driven, let be; else declining → win back only if it is worth it.
 */
public final class Playbook {

    /** Below this tenure a customer is at an early stage. Months are counted in UTC. */
    static final Period EARLY = Period.ofMonths(6);

    /** From this share of the list price on a customer is taken to buy for the price. */
    static final double PRICE_DRIVEN = 0.20;

    private static final Play REBUILD = new Play(
            "REBUILD",
            new Text("Rebuild the relation", "关系再造"),
            Resources.MODERATE,
            Retention.REBUILD,
            Reason.of("LOW_CURRENT_HIGH_POTENTIAL", "Worth little so far, with room to grow.", "当前价值低，但有增值潜力。"));
    private static final Play MAINTAIN = new Play(
            "MAINTAIN",
            new Text("Maintain at full strength", "全力维持"),
            Resources.HEAVY,
            Retention.MAINTAIN,
            Reason.of("HIGH_CURRENT_LOW_POTENTIAL", "Worth much, with little room to grow.", "当前价值高，增值潜力有限。"));
    private static final Play KEEP_AND_DEEPEN = new Play(
            "KEEP_AND_DEEPEN",
            new Text("Keep and deepen", "不断保持与深化"),
            Resources.HEAVIEST,
            Retention.KEEP_AND_DEEPEN,
            Reason.of("HIGH_CURRENT_HIGH_POTENTIAL", "Worth much, with room to grow.", "当前价值高，增值潜力大。"));
    private static final Play END_RELATION = release(
            "END_RELATION",
            new Text("End the relation", "终止关系"),
            Reason.of("NO_CREDIT_AND_BELOW_ZERO", "No credit, and current value below 0.", "无信誉且当前价值为负。"));
    private static final Play KEEP_BUILDING = release(
            "KEEP_BUILDING",
            new Text("Keep building", "继续培育"),
            Reason.of("EARLY_STAGE", "A customer for less than six months.", "成为客户不足六个月，处于早期。"));
    private static final Play LET_BE = release(
            "LET_BE",
            new Text("Let be", "顺其自然"),
            Reason.of("PRICE_DRIVEN", "Discounts of 20 % of list or more: buys for the price.", "折扣达到标价的20%以上，价格驱动。"));
    private static final Play WIN_BACK = release(
            "WIN_BACK_IF_WORTH_IT",
            new Text("Win back if worth it", "值得时再挽回"),
            Reason.of("DECLINING", "No other cause: the customer is declining.", "无其他原因，处于衰退。"));

    private Playbook() {}

    /** Every play of the book, for lists and labels. */
    public static List<Play> all() {
        return List.of(KEEP_AND_DEEPEN, MAINTAIN, REBUILD, END_RELATION, KEEP_BUILDING, LET_BE, WIN_BACK);
    }

    /** The play for a class of the value matrix; tenure is counted up to the later of the standing and the cut. */
    static Play play(String classCode, Standing standing, Instant cutAt) {
        return switch (classCode) {
            case "PLATINUM" -> KEEP_AND_DEEPEN;
            case "GOLD" -> MAINTAIN;
            case "IRON" -> REBUILD;
            case "LEAD" -> leadPlay(standing, cutAt);
            default -> throw new IllegalArgumentException(classCode);
        };
    }

    private static Play leadPlay(Standing standing, Instant cutAt) {
        if ("NONE".equals(standing.creditGrade()) && standing.currentValue().compareTo(BigDecimal.ZERO) < 0) {
            return END_RELATION;
        }
        var at = Stream.of(standing.asOf(), cutAt).max(Instant::compareTo).orElseThrow();
        if (at.atOffset(ZoneOffset.UTC)
                .isBefore(standing.customerSince().atOffset(ZoneOffset.UTC).plus(EARLY))) {
            return KEEP_BUILDING;
        }
        var discounts = standing.discountShare();
        return discounts != null && discounts >= PRICE_DRIVEN ? LET_BE : WIN_BACK;
    }

    private static Play release(String code, Text label, Reason reason) {
        return new Play(code, label, Resources.NONE, Retention.RELEASE, reason);
    }
}
