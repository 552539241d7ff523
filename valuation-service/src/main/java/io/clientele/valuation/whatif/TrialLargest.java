package io.clientele.valuation.whatif;

import java.util.UUID;

import io.clientele.kit.money.Money;

record TrialLargest(UUID customerId, Money before, Money after, Money change) {}
