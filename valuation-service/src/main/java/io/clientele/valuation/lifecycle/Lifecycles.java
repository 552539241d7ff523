package io.clientele.valuation.lifecycle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.kit.money.Money;
import io.clientele.valuation.fact.DetailedFact;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.fact.Facts;
import io.clientele.valuation.fact.meaning.MoneyFacts;
import io.clientele.valuation.fact.meaning.ServingCosts;
import io.clientele.valuation.formula.cash.ActivityRates;
import io.clientele.valuation.formula.cash.CashFlow;
import io.clientele.valuation.formula.cash.ValuePart;
import io.clientele.valuation.formula.lifecycle.LifecycleProfit;
import io.clientele.valuation.formula.lifecycle.LifecycleTerm.Kind;
import io.clientele.valuation.formula.lifecycle.Surroundings;
import io.clientele.valuation.formula.relationship.known.Profile;
import io.clientele.valuation.indicator.Relations;
import io.clientele.valuation.model.ModelVersion;
import io.clientele.valuation.model.Models;
import io.clientele.valuation.money.BaseCurrency;
import io.clientele.valuation.value.Bases;
import io.clientele.valuation.value.Basis;
import io.clientele.valuation.value.CustomerValue;
import io.clientele.valuation.value.UsedModel;

/** What relations with customers have earned, gathered from the journal, the records and the base. */
@ApplicationScoped
public class Lifecycles {

    private static final int DECIMALS = 6;

    private final Relations relations;
    private final Facts facts;
    private final Referrals referrals;
    private final Models models;
    private final Bases bases;
    private final LifecycleSettings settings;
    private final String currency;

    Lifecycles(
            Relations relations,
            Facts facts,
            Referrals referrals,
            Models models,
            Bases bases,
            LifecycleSettings settings,
            BaseCurrency currency) {
        this.relations = relations;
        this.facts = facts;
        this.referrals = referrals;
        this.models = models;
        this.bases = bases;
        this.settings = settings;
        this.currency = currency.code();
    }

    /** @param asOf null for the moment of reading */
    @Transactional
    public LifecycleProfitView of(UUID customer, Instant asOf, Instant knownAt, Locale language) {
        var past = relations.of(customer, knownAt);
        var moment = new Looked(asOf == null ? relations.now(past) : asOf, knownAt, past.knownAt(), bases.at(knownAt));
        var profile = past.asOf(moment.asOf).profile();
        var value = moment.value(
                customer, past.facts().stream().map(DetailedFact::fact).toList());
        var counting = past.facts().stream()
                .filter(f -> f.fact().counts(moment.asOf, moment.known))
                .toList();
        return view(value, counting, past.facts(), profile, moment, language);
    }

    /**
     * The same as it would be. What the base earns and takes on average stays as the fit in force has measured it.
     *
     * @param value with everything that is supposed
     * @param counting what would count, in time order
     * @param kept all that are kept of the customer
     * @param profile what the record would say
     * @param knownAt null for everything known by now
     * @param basis by which those are valued whom the customer has brought
     */
    public LifecycleProfitView supposing(
            CustomerValue value,
            List<DetailedFact> counting,
            List<DetailedFact> kept,
            Profile profile,
            Instant knownAt,
            Basis basis,
            Locale language) {
        var moment = new Looked(value.worth().asOf(), knownAt, knownAt == null ? Fact.ALL_KNOWN : knownAt, basis);
        return view(value, counting, kept, profile, moment, language);
    }

    /**
     * Begins a sum over customers who are added to it one after the other.
     *
     * @param knownAt null for everything known by now
     * @param basis by which they are valued, and those whom they have brought
     */
    public LifecycleSum sum(Instant asOf, Instant knownAt, Basis basis) {
        var moment = new Looked(asOf, knownAt, knownAt == null ? Fact.ALL_KNOWN : knownAt, basis);
        var measured = measured(knownAt);
        var base = facts(measured);
        var around = new Surroundings(
                ServingCosts.rate(base, moment.rates()).orElse(null),
                null,
                BigDecimal.valueOf(settings.referralShare()),
                List.of(),
                lossPerDissatisfaction(base),
                List.of());
        return new LifecycleSum(
                around, named(measured), (members, named) -> referred(referrals.by(members, named, knownAt), moment));
    }

    private LifecycleProfitView view(
            CustomerValue value,
            List<DetailedFact> counting,
            List<DetailedFact> kept,
            Profile profile,
            Looked moment,
            Locale language) {
        var customer = value.customerId();
        var cash = Stream.concat(value.worth().past().parts().stream(), value.worth().present().parts().stream())
                .toList();
        var brought = referrals.by(Set.of(customer), Referrals.named(counting), moment.knownAt);
        var measured = measured(moment.knownAt);
        var around = surroundings(facts(measured), profile, counting, brought, moment);
        var profit = LifecycleProfit.of(Deals.of(counting, kept), cash, around);
        var behind = Map.of(Kind.REFERRAL_INCOME, brought.keySet(), Kind.ACQUISITION_COST, profile.won());
        return LifecycleProfitView.of(
                customer, moment.asOf, profit, around, shownMargin(value), behind, named(measured), language);
    }

    /** The sum of both values as the valuation shows them. */
    private Money shownMargin(CustomerValue value) {
        var past = Money.of(value.worth().past().total(), currency).rounded();
        var present = Money.of(value.worth().present().total(), currency).rounded();
        return Money.of(past.amount().add(present.amount()), currency);
    }

    private Surroundings surroundings(
            Map<String, Double> base,
            Profile profile,
            List<DetailedFact> counting,
            Map<UUID, Referral> brought,
            Looked moment) {
        return new Surroundings(
                ServingCosts.rate(base, moment.rates()).orElse(null),
                profile.acquisitionCost(),
                BigDecimal.valueOf(settings.referralShare()),
                referred(brought, moment),
                lossPerDissatisfaction(base),
                Deals.dissatisfied(counting));
    }

    /** The fit that has measured the base: of the active model of buying, or else of spend. */
    private Optional<ModelVersion> measured(Instant knownAt) {
        var active = knownAt == null ? models.active() : models.activeAt(knownAt);
        var buying = active.stream().filter(v -> v.buying().isPresent()).findFirst();
        var spending = active.stream().filter(v -> v.spend().isPresent()).findFirst();
        return buying.or(() -> spending);
    }

    private static Map<String, Double> facts(Optional<ModelVersion> measured) {
        return measured.map(ModelVersion::facts).orElse(Map.of());
    }

    /** Null where none has measured the base. */
    private static UsedModel named(Optional<ModelVersion> measured) {
        return measured.map(version -> new UsedModel(version.model(), version.version()))
                .orElse(null);
    }

    private BigDecimal lossPerDissatisfaction(Map<String, Double> base) {
        if (!base.containsKey(ModelVersion.MARGIN_RATE)) {
            return null;
        }
        double margin = base.get(ModelVersion.MARGIN_RATE) * base.get(ModelVersion.MEAN_REVENUE);
        return BigDecimal.valueOf(settings.customersLostPerDissatisfaction() * Math.max(0, margin))
                .setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    private List<Surroundings.Referred> referred(Map<UUID, Referral> brought, Looked moment) {
        var customers = List.copyOf(brought.keySet());
        var referred = new ArrayList<Surroundings.Referred>(customers.size());
        facts.each(customers, (customer, all) -> {
            var referral = brought.get(customer);
            var owed = all.stream()
                    .filter(fact -> fact.counts(moment.asOf, moment.known) && referral.owes(fact))
                    .map(MoneyFacts::of)
                    .toList();
            var margin = ValuePart.sum(CashFlow.of(owed, moment.rates()));
            referred.add(new Surroundings.Referred(customer, margin, referral.entry()));
        });
        return referred;
    }

    /** The moment of looking, and the rules that held at it. */
    private record Looked(Instant asOf, Instant knownAt, Instant known, Basis basis) {

        CustomerValue value(UUID customer, List<Fact> all) {
            return CustomerValue.of(customer, all, asOf, known, basis);
        }

        ActivityRates rates() {
            return basis.costs().rates();
        }
    }
}
