package io.clientele.valuation.value.revaluation;

import jakarta.inject.Inject;

import io.clientele.valuation.fact.Facts;

/** The parts that what is heard goes through, for tests that work them one by one. */
abstract class TakingIn {

    @Inject
    Heard heard;

    @Inject
    ValuationFeed feed;

    @Inject
    Revaluing revaluing;

    @Inject
    Facts facts;
}
