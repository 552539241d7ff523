package io.clientele.valuation.group;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.kit.http.Caller;
import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.fact.Aliases;
import io.clientele.valuation.fact.Customers;
import io.clientele.valuation.fact.DetailedFact;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.fact.Member;
import io.clientele.valuation.fact.Profiles;
import io.clientele.valuation.formula.lifetime.LifetimeValue;
import io.clientele.valuation.formula.relationship.Relation;
import io.clientele.valuation.indicator.Relations;
import io.clientele.valuation.lifecycle.LifecycleSum;
import io.clientele.valuation.lifecycle.Lifecycles;
import io.clientele.valuation.money.RoundedParts;
import io.clientele.valuation.value.Appraisals;
import io.clientele.valuation.value.Bases;
import io.clientele.valuation.value.Basis;
import io.clientele.valuation.value.CustomerValue;
import io.clientele.valuation.value.UsedModel;
import io.clientele.valuation.value.published.ValuationSums;

/** What a customer and everyone below it are worth together (V18). */
@ApplicationScoped
class GroupValues {

    private static final int MOST_MEMBERS = 5_000;

    private final Customers customers;
    private final Aliases aliases;
    private final Relations relations;
    private final Bases bases;
    private final ValuationSums sums;
    private final Clock clock;
    private final Profiles profiles;
    private final Caller caller;
    private final Lifecycles lifecycles;

    GroupValues(
            Customers customers,
            Aliases aliases,
            Relations relations,
            Bases bases,
            ValuationSums sums,
            Clock clock,
            Profiles profiles,
            Caller caller,
            Lifecycles lifecycles) {
        this.customers = customers;
        this.aliases = aliases;
        this.relations = relations;
        this.bases = bases;
        this.sums = sums;
        this.clock = clock;
        this.profiles = profiles;
        this.caller = caller;
        this.lifecycles = lifecycles;
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
        var pasts = relations.of(members.stream().map(Member::customer).toList(), knownAt);
        var earned = lifecycles.sum(at, knownAt, basis);
        var found = new ArrayList<Found>();
        for (var member : members) {
            var past = pasts.of(member.customer());
            var all = past.facts().stream().map(DetailedFact::fact).toList();
            var value = CustomerValue.of(member.customer(), all, at, known, basis);
            var relation = past.asOf(at);
            var counting = past.facts().stream()
                    .filter(f -> f.fact().counts(at, known))
                    .toList();
            earned.add(value, counting, past.facts(), relation.profile());
            found.add(Found.of(member, value, relation, past.risk().capitalRate()));
        }
        return view(head, at, found, earned, basis);
    }

    /** Of some groups the head was not heard of yet; a second member was, for it says whom it belongs to. */
    private boolean people(List<Member> members) {
        var first = members.stream().limit(2).map(Member::customer).toList();
        return profiles.of(first, null).values().stream()
                .anyMatch(versions -> versions.getLast().kind().equals("INDIVIDUAL"));
    }

    private GroupView view(UUID head, Instant at, List<Found> found, LifecycleSum earned, Basis basis) {
        var worths = found.stream().map(Found::worth).toList();
        var current = rounded(worths, w -> w.present().total());
        var past = rounded(worths, w -> w.past().total());
        var future = rounded(worths, w -> w.future().total());
        var views = new ArrayList<GroupMemberView>();
        for (int i = 0; i < found.size(); i++) {
            views.add(found.get(i).view(current.get(i), past.get(i), future.get(i)));
        }
        var present = sum(current);
        var earlier = sum(past);
        var later = sum(future);
        var currency = sums.currency();
        return new GroupView(
                head,
                at,
                found.size(),
                present,
                Money.of(present.amount().add(earlier.amount()).add(later.amount()), currency),
                earlier,
                later,
                worths.stream().mapToInt(w -> w.history().purchases()).sum(),
                UsedModel.of(basis.model()),
                GroupBasis.of(basis),
                GroupTerms.of(worths.stream().map(w -> w.present().parts()), currency),
                GroupTerms.of(worths.stream().map(w -> w.past().parts()), currency),
                GroupTerms.of(worths.stream().map(w -> w.future().parts()), currency),
                GroupShareOfWallet.of(
                        found.stream().flatMap(one -> one.spending.stream()).toList(), currency),
                GroupReturn.of(found.stream().map(Found::risk).toList(), currency),
                earned.view(Money.of(present.amount().add(earlier.amount()), currency), caller.language()),
                views);
    }

    /** What is kept of a member when its entries are not. */
    private record Found(
            Member member,
            LifetimeValue worth,
            UsedModel model,
            Optional<GroupShareOfWallet.Spending> spending,
            GroupReturn.Risk risk) {

        static Found of(Member member, CustomerValue value, Relation relation, double capitalRate) {
            return new Found(
                    member,
                    value.worth(),
                    value.answered(),
                    GroupShareOfWallet.Spending.of(relation),
                    GroupReturn.Risk.of(relation, Appraisals.worth(value), capitalRate));
        }

        GroupMemberView view(Money current, Money past, Money future) {
            return new GroupMemberView(
                    member.customer(),
                    member.parent(),
                    member.depth(),
                    current,
                    past,
                    future,
                    worth.history().purchases(),
                    model);
        }
    }

    private List<Money> rounded(List<LifetimeValue> worths, Function<LifetimeValue, BigDecimal> amount) {
        return RoundedParts.of(worths.stream().map(amount).toList(), sums.currency());
    }

    private Money sum(List<Money> amounts) {
        return Money.of(amounts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add), sums.currency());
    }
}
