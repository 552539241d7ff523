package io.clientele.valuation.choice.band;

/**
 * How often what happened lay within P10 to P90.
 *
 * @param band which share that would be, if what happens were no whole number
 * @param measured share of customers within
 * @param expected the same by the model's own distribution
 * @param below share of customers of whom less than P10 came
 * @param above share of customers of whom more than P90 came
 * @param customers on whom it was measured
 */
public record Covered(double band, double measured, double expected, double below, double above, long customers) {}
