package io.clientele.valuation.whatif.trial;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.portfolio.ValueBand;

record TrialMove(ValueBand from, ValueBand to, long customers, Money currentValueChange) {}
