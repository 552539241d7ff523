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

import io.clientele.kit.http.Caller;
import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.fact.Aliases;
import io.clientele.valuation.fact.Customers;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.fact.Facts;
import io.clientele.valuation.fact.Member;
import io.clientele.valuation.fact.Profiles;
import io.clientele.valuation.formula.cash.ValuePart;
import io.clientele.valuation.formula.lifetime.LifetimeValue;
import io.clientele.valuation.money.RoundedParts;
import io.clientele.valuation.value.Bases;
import io.clientele.valuation.value.CustomerValue;
import io.clientele.valuation.value.UsedModel;
import io.clientele.valuation.value.published.ValuationSums;

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
    private final Profiles profiles;
    private final Caller caller;

    GroupValues(
            Customers customers,
            Aliases aliases,
            Facts facts,
            Bases bases,
            ValuationSums sums,
            Clock clock,
            Profiles profiles,
            Caller caller) {
        this.customers = customers;
        this.aliases = aliases;
        this.facts = facts;
        this.bases = bases;
        this.sums = sums;
        this.clock = clock;
        this.profiles = profiles;
        this.caller = caller;
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
        if (!caller.seesPersonalData() && people(members)) {
            throw Rejection.forbidden(
                    "HOUSEHOLD_MASKED", "With whom people live is personal data: the group of a person needs agent.");
        }
        if (members.size() > MOST_MEMBERS) {
            throw Rejection.conflict(
                    "GROUP_TOO_LARGE",
                    "The group has more than " + MOST_MEMBERS + " members; ask for the groups below it.");
        }
        var at = asOf == null ? clock.instant() : asOf;
        var known = knownAt == null ? Fact.ALL_KNOWN : knownAt;
        var basis = bases.at(knownAt);
        var worths = new ArrayList<LifetimeValue>();
        var models = new ArrayList<UsedModel>();
        facts.each(members.stream().map(Member::customer).toList(), (member, all) -> {
            var value = CustomerValue.of(member, all, at, known, basis);
            worths.add(value.worth());
            models.add(value.answered());
        });
        return view(head, at, members, worths, UsedModel.of(basis.model()), models);
    }

    /** Of some groups the head was not heard of yet; a second member was, for it says whom it belongs to. */
    private boolean people(List<Member> members) {
        var first = members.stream().limit(2).map(Member::customer).toList();
        return profiles.of(first, null).values().stream()
                .anyMatch(versions -> versions.getLast().kind().equals("INDIVIDUAL"));
    }

    private GroupView view(
            UUID head,
            Instant at,
            List<Member> members,
            List<LifetimeValue> worths,
            UsedModel buying,
            List<UsedModel> models) {
        var current = rounded(worths, w -> w.present().total());
        var past = rounded(worths, w -> w.past().total());
        var future = rounded(worths, w -> w.future().total());
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
                    worths.get(i).history().purchases(),
                    models.get(i)));
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
                worths.stream().mapToInt(w -> w.history().purchases()).sum(),
                buying,
                terms(worths),
                views);
    }

    private List<GroupView.Term> terms(List<LifetimeValue> worths) {
        Map<ValuePart.Kind, Map<String, List<BigDecimal>>> byTerm = new TreeMap<>();
        for (var worth : worths) {
            for (var part : worth.present().parts()) {
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

    private List<Money> rounded(List<LifetimeValue> worths, Function<LifetimeValue, BigDecimal> amount) {
        return RoundedParts.of(worths.stream().map(amount).toList(), sums.currency());
    }

    private Money sum(List<Money> amounts) {
        return Money.of(amounts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add), sums.currency());
    }
}
