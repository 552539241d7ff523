package io.clientele.valuation.lifecycle;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import io.clientele.kit.money.Money;
import io.clientele.valuation.fact.DetailedFact;
import io.clientele.valuation.formula.lifecycle.LifecycleGap;
import io.clientele.valuation.formula.lifecycle.LifecycleProfit;
import io.clientele.valuation.formula.lifecycle.LifecycleTerm.Kind;
import io.clientele.valuation.formula.lifecycle.Surroundings;
import io.clientele.valuation.formula.relationship.known.Profile;
import io.clientele.valuation.value.CustomerValue;
import io.clientele.valuation.value.UsedModel;

/**
 * What the relations with some customers have earned together, added one after the other. Of whom they have brought, those who are
 * among them count as themselves and for nobody else, and everybody else counts once.
 */
public final class LifecycleSum {

    private final Surroundings base;
    private final UsedModel measured;
    private final BiFunction<Set<UUID>, Map<UUID, Referral>, List<Surroundings.Referred>> brought;
    private final Map<Kind, BigDecimal> amounts = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> behind = new EnumMap<>(Kind.class);
    private final Map<LifecycleGap, Integer> gaps = new EnumMap<>(LifecycleGap.class);
    private final Set<UUID> members = new HashSet<>();
    private final Map<UUID, Referral> named = new HashMap<>();

    /**
     * @param base what is the same for all
     * @param measured the model whose fit has measured that; null for none
     * @param brought by these members, whose journals name those, and what they have earned since
     */
    LifecycleSum(
            Surroundings base,
            UsedModel measured,
            BiFunction<Set<UUID>, Map<UUID, Referral>, List<Surroundings.Referred>> brought) {
        this.base = base;
        this.measured = measured;
        this.brought = brought;
    }

    /**
     * @param counting what counts of its journal, in time order
     * @param kept all that is known of it, what counts no more included
     */
    public void add(CustomerValue value, List<DetailedFact> counting, List<DetailedFact> kept, Profile profile) {
        var cash = Stream.concat(value.worth().past().parts().stream(), value.worth().present().parts().stream())
                .toList();
        var around = new Surroundings(
                base.costToServeRate(),
                profile.acquisitionCost(),
                base.referralShare(),
                List.of(),
                base.lossPerDissatisfaction(),
                Deals.dissatisfied(counting));
        var profit = LifecycleProfit.of(Deals.of(counting, kept), cash, around);
        profit.terms().forEach(term -> add(term.kind(), term.amount()));
        profit.gaps().forEach(gap -> gaps.merge(gap, 1, Integer::sum));
        members.add(value.customerId());
        Referrals.named(counting).forEach((customer, referral) -> named.merge(customer, referral, Referral::or));
    }

    private void add(Kind kind, BigDecimal amount) {
        amounts.merge(kind, amount, BigDecimal::add);
        behind.merge(kind, amount.signum() == 0 ? 0 : 1, Integer::sum);
    }

    /** @param margin past and current value of all as they are shown, which the terms of the margin add up to */
    public LifecycleSumView view(Money margin, Locale language) {
        var referred = brought.apply(members, named);
        var income = new Surroundings(null, null, base.referralShare(), referred, null, List.of());
        amounts.put(Kind.REFERRAL_INCOME, income.referredMargin().multiply(base.referralShare()));
        return LifecycleSumView.of(amounts, behind, gaps, referred.size(), measured, margin, language);
    }
}
