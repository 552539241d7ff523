package io.clientele.valuation.formula.lifecycle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Purchases and returns, divided into the first category bought and all others.
 *
 * @param first that of the largest line of the first purchase that names one; null where none does
 * @param listed all purchases at list price
 * @param listedBeside those in other categories than the first; what names no category is in the first
 * @param grossBeside the same less returns and cost of goods
 * @param basicEntries with anything in the first category
 * @param crossEntries with anything in another
 */
record CrossSelling(
        String first,
        BigDecimal listed,
        BigDecimal listedBeside,
        BigDecimal grossBeside,
        List<UUID> basicEntries,
        List<UUID> crossEntries) {

    static CrossSelling of(List<Deal> deals) {
        var first = firstCategory(deals);
        var listed = BigDecimal.ZERO;
        var listedBeside = BigDecimal.ZERO;
        var grossBeside = BigDecimal.ZERO;
        var basic = new ArrayList<UUID>();
        var cross = new ArrayList<UUID>();
        for (var deal : deals) {
            var beside = deal.amountBeside(first);
            var goods = deal.goodsBeside(first);
            if (deal.purchase()) {
                listed = listed.add(deal.amount());
                listedBeside = listedBeside.add(beside);
            }
            grossBeside =
                    grossBeside.add(deal.purchase() ? beside : beside.negate()).subtract(goods);
            if (beside.signum() != 0 || goods.signum() != 0) {
                cross.add(deal.id());
            }
            if (beside.compareTo(deal.amount()) < 0 || goods.compareTo(deal.goods()) != 0) {
                basic.add(deal.id());
            }
        }
        return new CrossSelling(first, listed, listedBeside, grossBeside, List.copyOf(basic), List.copyOf(cross));
    }

    BigDecimal listedBasic() {
        return listed.subtract(listedBeside);
    }

    private static String firstCategory(List<Deal> deals) {
        return deals.stream()
                .filter(Deal::purchase)
                .map(Deal::mainCategory)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
