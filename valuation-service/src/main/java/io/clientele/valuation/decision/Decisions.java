package io.clientele.valuation.decision;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.formula.decision.RetentionMeasure;
import io.clientele.valuation.formula.decision.WinBack;
import io.clientele.valuation.value.CustomerValue;
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
        double without = without(asked, value);
        var future = value == null
                ? asked.futureValue().amount()
                : value.worth().future().total();
        var measure = new RetentionMeasure(
                future, without, asked.probabilityWith(), asked.cost().amount());
        var gain = DecisionView.money(measure.gain(), currency);
        var cost = asked.cost().rounded();
        return new DecisionView(
                asked.customerId(),
                measure.worthIt() ? "RETAIN" : "LET_GO",
                label(measure.worthIt(), language),
                measure.worthIt(),
                gain,
                cost,
                DecisionView.net(gain, cost),
                measure.breakEvenProbability().orElse(null),
                asked.acquisitionCost(),
                DecisionView.explained("(probabilityWith − probabilityWithout) × futureValue", gain, cost),
                new DecisionView.Inputs(
                        DecisionView.money(future, currency), null, without, asked.probabilityWith(), model(value)));
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
                ? whileAlive(value)
                : asked.valueIfRegained().amount();
        var attempt = new WinBack(
                regained, anyhow, asked.probabilityOfSuccess(), asked.cost().amount());
        var gain = DecisionView.money(attempt.gain(), currency);
        var cost = asked.cost().rounded();
        return new DecisionView(
                asked.customerId(),
                attempt.worthIt() ? "WIN_BACK" : "LET_GO",
                label(attempt.worthIt(), language),
                attempt.worthIt(),
                gain,
                cost,
                DecisionView.net(gain, cost),
                attempt.breakEvenProbability().orElse(null),
                asked.acquisitionCost(),
                DecisionView.explained("probabilityOfSuccess × (valueIfRegained − futureValue)", gain, cost),
                new DecisionView.Inputs(
                        DecisionView.money(anyhow, currency),
                        DecisionView.money(regained, currency),
                        null,
                        asked.probabilityOfSuccess(),
                        model(value)));
    }

    /** Null where nobody is named. */
    private CustomerValue valued(UUID customer, WhatIf supposing) {
        try {
            return customer == null ? null : whatIfs.valued(customer, supposing);
        } catch (Rejection refused) {
            throw refused.under("/supposing");
        }
    }

    private static double without(RetentionAsked asked, CustomerValue value) {
        if (asked.probabilityWithout() != null) {
            return asked.probabilityWithout();
        }
        var staying = value == null ? OptionalDouble.empty() : value.probabilityOfStaying();
        new Faults()
                .require(
                        staying.isPresent(),
                        () -> Fault.pointer(
                                "/probabilityWithout",
                                "REQUIRED",
                                "No model says with which probability the customer stays; give it."))
                .throwIfAny();
        return staying.getAsDouble();
    }

    /** The future value if the customer were certain to be alive: all of it is in proportion to that probability. */
    private static BigDecimal whileAlive(CustomerValue value) {
        var future = value.worth().future().total();
        var alive = value.worth().probabilityAlive();
        return alive.isEmpty() || alive.getAsDouble() <= 0
                ? future
                : future.divide(BigDecimal.valueOf(alive.getAsDouble()), MathContext.DECIMAL64);
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

    private static String model(CustomerValue value) {
        return value == null ? null : value.answered().name();
    }

    private static String label(boolean worthIt, Locale language) {
        boolean zh = language.getLanguage().equals("zh");
        if (worthIt) {
            return zh ? "值得：措施带来的收益高于成本" : "Worth it: the measure brings more than it costs";
        }
        return zh ? "不值得：措施的成本不低于收益" : "Not worth it: the measure costs at least what it brings";
    }
}
