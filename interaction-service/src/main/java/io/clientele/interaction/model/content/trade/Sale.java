package io.clientele.interaction.model.content.trade;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.draft.Draft.MoneySaid;
import io.clientele.interaction.model.draft.Line;

/**
 * The money of a purchase or return: a total, or lines, or both when they agree to the last digit.
 *
 * <p>{@code amount = Σ quantity × unit price − discount}, net of tax. The cost of goods of a purchase is what was
 * given, else {@code Σ quantity × unit cost} when every line has one; with some lines of unknown cost it stays unknown, since a
 * part of the cost would overstate the margin. The cost of a return is the direct cost to serve.
 */
record Sale(Amount total, Amount cost, List<Line> lines) {

    private static final int MOST_LINES = 500;

    static Sale of(MoneySaid money, Check check) {
        var sale = new Sale(money.amount(), money.cost(), money.lines() == null ? List.of() : money.lines());
        check.that(
                money.amount() != null || money.lines() != null,
                "/amount",
                Check.REQUIRED,
                "Give the amount, or the lines, or both.");
        check.size(money.lines(), MOST_LINES, "/lines");
        for (int i = 0; i < sale.lines.size(); i++) {
            check(sale.lines.get(i), "/lines/" + i, check);
        }
        if (!sale.lines.isEmpty() && sale.lines.stream().allMatch(Line::countable)) {
            sale.checkSums(check);
        }
        return sale;
    }

    private static void check(Line line, String pointer, Check check) {
        check.requiredText(line.product(), pointer + "/product", 200);
        check.text(line.category(), pointer + "/category", 200);
        check.present(line.quantity(), pointer + "/quantity", "Required.");
        check.quantity(line.quantity(), pointer + "/quantity");
        check.present(line.unitPrice(), pointer + "/unitPrice", "Required.");
        check.that(
                !line.countable() || line.discounted().compareTo(line.listAmount()) <= 0,
                pointer + "/discount",
                "DISCOUNT_TOO_HIGH",
                "Must not be more than quantity × unitPrice: the discount is for the whole line.");
    }

    private void checkSums(Check check) {
        var sum = sum(Line::listAmount).subtract(sum(Line::discounted));
        check.that(
                !Amount.whole(total) || total.value().compareTo(sum) == 0,
                "/amount",
                "AMOUNT_DIFFERS_FROM_LINES",
                () -> "The lines come to " + plain(sum)
                        + ": Σ quantity × unitPrice − discount. Leave the amount out, or make it agree.");
    }

    /** On a purchase only: elsewhere cost is the direct cost to serve, and has nothing to do with the lines. */
    void checkCostOfGoods(Check check) {
        if (!lines.stream().allMatch(Line::countable)) {
            return;
        }
        costOfLines()
                .ifPresent(lineCost -> check.that(
                        !Amount.whole(cost) || cost.value().compareTo(lineCost) == 0,
                        "/cost",
                        "COST_DIFFERS_FROM_LINES",
                        () -> "The lines come to " + plain(lineCost)
                                + ": Σ quantity × unitCost. Leave the cost out, or make it agree."));
    }

    /** @param counted the cost that belongs to it, null when not known */
    Figures figures(BigDecimal counted) {
        if (lines.isEmpty()) {
            return new Figures(total.value(), null, null, counted);
        }
        var list = sum(Line::listAmount);
        var discount = sum(Line::discounted);
        return new Figures(list.subtract(discount), list, discount, counted);
    }

    BigDecimal costOfGoods() {
        return cost != null ? cost.value() : costOfLines().orElse(null);
    }

    BigDecimal costToServe() {
        return cost == null ? null : cost.value();
    }

    private Optional<BigDecimal> costOfLines() {
        return lines.isEmpty() || lines.stream().anyMatch(line -> line.unitCost() == null)
                ? Optional.empty()
                : Optional.of(sum(line -> line.cost().orElseThrow()));
    }

    private BigDecimal sum(Function<Line, BigDecimal> part) {
        return lines.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
