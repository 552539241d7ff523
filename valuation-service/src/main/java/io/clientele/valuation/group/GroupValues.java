package io.clientele.valuation.group;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.fact.Aliases;
import io.clientele.valuation.fact.Customers;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.fact.Facts;
import io.clientele.valuation.fact.Member;
import io.clientele.valuation.formula.cash.ValuePart;
import io.clientele.valuation.money.RoundedParts;
import io.clientele.valuation.value.Bases;
import io.clientele.valuation.value.CustomerValue;
import io.clientele.valuation.value.ValuationSums;

/** What a customer and everyone below it are worth together (V18). */
@ApplicationScoped
class GroupValues {

    private static final int MOST_MEMBERS = 5_000;

    private final Customers customers;
    private final Aliases aliases;
    private final Facts facts;
    private final Bases bases;
    private final ValuationSums sums;
    private final Clock clock;

    GroupValues(Customers customers, Aliases aliases, Facts facts, Bases bases, ValuationSums sums, Clock clock) {
        this.customers = customers;
        this.aliases = aliases;
        this.facts = facts;
        this.bases = bases;
        this.sums = sums;
        this.clock = clock;
    }

    /**
     * @param asOf null for now
     * @param knownAt null for everything known by now
     */
    @Transactional
    GroupView of(UUID head, Instant asOf, Instant knownAt) {
        var members = customers.group(head, MOST_MEMBERS + 1);
        if (members.isEmpty()) {
            aliases.requireStanding(head);
            throw Rejection.notFound("CUSTOMER_NOT_FOUND", "There is no customer " + head + ".");
        }
        if (members.size() > MOST_MEMBERS) {
            throw Rejection.conflict(
                    "GROUP_TOO_LARGE",
                    "The group has more than " + MOST_MEMBERS + " members; ask for the groups below it.");
        }
        var at = asOf == null ? clock.instant() : asOf;
        var known = facts.of(members.stream().map(Member::customer).toList());
        var basis = bases.at(knownAt);
        var values = members.stream()
                .map(m -> CustomerValue.of(
                        m.customer(),
                        known.getOrDefault(m.customer(), List.of()),
                        at,
                        knownAt == null ? Fact.ALL_KNOWN : knownAt,
                        basis))
                .toList();
        return view(head, at, members, values);
    }

    private GroupView view(UUID head, Instant at, List<Member> members, List<CustomerValue> values) {
        var current = rounded(values, v -> v.worth().present().total());
        var past = rounded(values, v -> v.worth().past().total());
        var future = rounded(values, v -> v.worth().future().total());
        var views = new ArrayList<GroupMemberView>();
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            views.add(new GroupMemberView(
                    member.customer(),
                    member.parent(),
                    member.depth(),
                    current.get(i),
                    past.get(i),
                    future.get(i),
                    values.get(i).worth().history().purchases()));
        }
        var present = sum(current);
        var earlier = sum(past);
        var later = sum(future);
        return new GroupView(
                head,
                at,
                members.size(),
                present,
                Money.of(present.amount().add(earlier.amount()).add(later.amount()), sums.currency()),
                earlier,
                later,
                values.stream().mapToInt(v -> v.worth().history().purchases()).sum(),
                terms(values),
                views);
    }

    private List<GroupView.Term> terms(List<CustomerValue> values) {
        Map<ValuePart.Kind, Map<String, List<BigDecimal>>> byTerm = new TreeMap<>();
        for (var value : values) {
            for (var part : value.worth().present().parts()) {
                byTerm.computeIfAbsent(part.kind(), k -> new TreeMap<>())
                        .computeIfAbsent(part.detail(), d -> new ArrayList<>())
                        .add(part.amount());
            }
        }
        var exact = new ArrayList<BigDecimal>();
        byTerm.values().forEach(terms -> terms.values()
                .forEach(amounts -> exact.add(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))));
        var shown = RoundedParts.of(exact, sums.currency()).iterator();
        var terms = new ArrayList<GroupView.Term>();
        byTerm.forEach((kind, details) -> details.forEach((detail, amounts) -> terms.add(
                new GroupView.Term(kind.name(), detail.isEmpty() ? null : detail, shown.next(), amounts.size()))));
        return terms;
    }

    private List<Money> rounded(List<CustomerValue> values, Function<CustomerValue, BigDecimal> amount) {
        return RoundedParts.of(values.stream().map(amount).toList(), sums.currency());
    }

    private Money sum(List<Money> amounts) {
        return Money.of(amounts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add), sums.currency());
    }
}
