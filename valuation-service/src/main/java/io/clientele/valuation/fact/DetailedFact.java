package io.clientele.valuation.fact;

/** A fact with what its entry says beside money and time. */
public record DetailedFact(Fact fact, Details details) {}
