package io.clientele.valuation.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.formula.decision.RetentionMeasure;
import io.clientele.valuation.formula.decision.WinBack;
import io.clientele.valuation.formula.lifetime.Reason;
import io.clientele.valuation.value.CustomerValue;
import io.clientele.valuation.value.Staying;
import io.clientele.valuation.value.UsedModel;
import io.clientele.valuation.value.published.ValuationSums;
import io.clientele.valuation.whatif.WhatIf;
import io.clientele.valuation.whatif.WhatIfs;

/** Whether measures are worth their cost (V15); nothing is stored. */
@ApplicationScoped
class Decisions {

    private final WhatIfs whatIfs;
    private final String currency;

    Decisions(WhatIfs whatIfs, ValuationSums sums) {
        this.whatIfs = whatIfs;
        this.currency = sums.currency();
    }

    DecisionView retention(RetentionAsked asked, Locale language) {
        var faults = new Faults()
                .require(
                        (asked.customerId() == null) != (asked.futureValue() == null),
                        () -> Fault.pointer(
                                "/customerId", "CUSTOMER_OR_VALUE", "Give either customerId or futureValue."))
                .require(
                        asked.supposing() == null || asked.customerId() != null,
                        () -> Fault.pointer("/supposing", "NEEDS_CUSTOMER", "supposing belongs to a customerId."));
        money(asked.futureValue(), "/futureValue", true, faults);
        money(asked.cost(), "/cost", false, faults);
        money(asked.acquisitionCost(), "/acquisitionCost", false, faults);
        faults.throwIfAny();
        var value = valued(asked.customerId(), asked.supposing());
        var without = without(asked, value);
        var future = value == null
                ? asked.futureValue().amount()
                : value.worth().future().total();
        var measure = new RetentionMeasure(
                future,
                without.probability(),
                asked.probabilityWith(),
                asked.cost().amount());
        var gain = DecisionView.money(measure.gain(), currency);
        var cost = asked.cost().rounded();
        var words = new DecisionWords(language);
        return new DecisionView(
                asked.customerId(),
                measure.worthIt() ? "RETAIN" : "LET_GO",
                words.label(measure.worthIt()),
                measure.worthIt(),
                gain,
                cost,
                DecisionView.net(gain, cost),
                measure.breakEvenProbability().orElse(null),
                asked.acquisitionCost(),
                DecisionView.explained(
                        "(probabilityWith − probabilityWithout) × futureValue",
                        value == null ? null : words.futureValue() + words.over(without.over()),
                        gain,
                        cost),
                new DecisionView.Inputs(
                        DecisionView.money(future, currency),
                        null,
                        without.probability(),
                        asked.probabilityWith(),
                        without.over(),
                        null,
                        name(value)),
                asOf(value),
                model(value),
                reasons(value));
    }

    DecisionView winBack(WinBackAsked asked, Locale language) {
        var faults = new Faults()
                .require(
                        asked.customerId() != null || asked.valueIfRegained() != null,
                        () -> Fault.pointer(
                                "/customerId", "CUSTOMER_OR_VALUE", "Give customerId, or valueIfRegained, or both."))
                .require(
                        asked.supposing() == null || asked.customerId() != null,
                        () -> Fault.pointer("/supposing", "NEEDS_CUSTOMER", "supposing belongs to a customerId."));
        money(asked.valueIfRegained(), "/valueIfRegained", true, faults);
        money(asked.cost(), "/cost", false, faults);
        money(asked.acquisitionCost(), "/acquisitionCost", false, faults);
        faults.throwIfAny();
        var value = valued(asked.customerId(), asked.supposing());
        var anyhow = value == null ? BigDecimal.ZERO : value.worth().future().total();
        var regained = asked.valueIfRegained() == null
                ? new Regained(value).amount()
                : asked.valueIfRegained().amount();
        var attempt = new WinBack(
                regained, anyhow, asked.probabilityOfSuccess(), asked.cost().amount());
        var gain = DecisionView.money(attempt.gain(), currency);
        var cost = asked.cost().rounded();
        var words = new DecisionWords(language);
        return new DecisionView(
                asked.customerId(),
                attempt.worthIt() ? "WIN_BACK" : "LET_GO",
                words.label(attempt.worthIt()),
                attempt.worthIt(),
                gain,
                cost,
                DecisionView.net(gain, cost),
                attempt.breakEvenProbability().orElse(null),
                asked.acquisitionCost(),
                DecisionView.explained(
                        "probabilityOfSuccess × (valueIfRegained − futureValue)",
                        asked.valueIfRegained() == null ? words.valueIfRegained() : null,
                        gain,
                        cost),
                new DecisionView.Inputs(
                        DecisionView.money(anyhow, currency),
                        DecisionView.money(regained, currency),
                        null,
                        null,
                        null,
                        asked.probabilityOfSuccess(),
                        name(value)),
                asOf(value),
                model(value),
                reasons(value));
    }

    /** Null where nobody is named. */
    private CustomerValue valued(UUID customer, WhatIf supposing) {
        try {
            return customer == null ? null : whatIfs.valued(customer, supposing);
        } catch (Rejection refused) {
            throw refused.under("/supposing");
        }
    }

    private static Staying without(RetentionAsked asked, CustomerValue value) {
        if (asked.probabilityWithout() != null) {
            return new Staying(asked.probabilityWithout(), null);
        }
        var staying = value == null ? Optional.<Staying>empty() : value.staying();
        new Faults()
                .require(
                        staying.isPresent(),
                        () -> Fault.pointer(
                                "/probabilityWithout",
                                "REQUIRED",
                                "No model says with which probability the customer stays; give it."))
                .throwIfAny();
        return staying.orElseThrow();
    }

    private void money(Money money, String at, boolean mayBeNegative, Faults faults) {
        if (money != null) {
            faults.require(
                            mayBeNegative || money.amount().signum() >= 0,
                            () -> Fault.pointer(at + "/amount", "NEGATIVE", "Must not be below 0."))
                    .require(
                            money.currency().equals(currency),
                            () -> Fault.pointer(
                                    at + "/currency",
                                    "NOT_BASE_CURRENCY",
                                    "Must be the base currency " + currency + "."));
        }
    }

    private static String name(CustomerValue value) {
        return value == null ? null : value.answered().name();
    }

    private static Instant asOf(CustomerValue value) {
        return value == null ? null : value.worth().asOf();
    }

    private static UsedModel model(CustomerValue value) {
        return value == null ? null : value.answered();
    }

    private static List<String> reasons(CustomerValue value) {
        return value == null
                ? null
                : value.worth().future().reasons().stream().map(Reason::name).toList();
    }
}
