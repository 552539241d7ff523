package io.clientele.valuation.group;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.clientele.valuation.formula.cash.ValuePart;
import io.clientele.valuation.money.RoundedParts;

/** The terms of one value of all members together: every term of theirs once, and how many of them have it. */
final class GroupTerms {

    /** Years of a forecast in their order, cost pools by name. */
    private static final Comparator<String> DETAILS =
            Comparator.comparing(GroupTerms::year).thenComparing(Comparator.naturalOrder());

    private GroupTerms() {}

    /** @param members the terms of each */
    static List<GroupView.Term> of(Stream<List<ValuePart>> members, String currency) {
        Map<ValuePart.Kind, Map<String, List<BigDecimal>>> byTerm = new TreeMap<>();
        members.flatMap(List::stream).forEach(part -> byTerm.computeIfAbsent(part.kind(), k -> new TreeMap<>(DETAILS))
                .computeIfAbsent(part.detail(), d -> new ArrayList<>())
                .add(part.amount()));
        var exact = new ArrayList<BigDecimal>();
        byTerm.values().forEach(terms -> terms.values()
                .forEach(amounts -> exact.add(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))));
        var shown = RoundedParts.of(exact, currency).iterator();
        var terms = new ArrayList<GroupView.Term>();
        byTerm.forEach((kind, details) -> details.forEach((detail, amounts) -> terms.add(
                new GroupView.Term(kind.name(), detail.isEmpty() ? null : detail, shown.next(), amounts.size()))));
        return terms;
    }

    private static int year(String detail) {
        return detail.matches("[0-9]{1,4}") ? Integer.parseInt(detail) : -1;
    }
}
