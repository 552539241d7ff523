package io.clientele.valuation.whatif.trial;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.portfolio.ValueBand;

/** @param change of the value that the classes are of */
record TrialMove(ValueBand from, ValueBand to, long customers, Money change) {}
