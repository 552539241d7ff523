package io.clientele.valuation.whatif.trial;

import io.clientele.valuation.formula.portfolio.Movement;
import io.clientele.valuation.population.PassedOver;
import io.clientele.valuation.population.Range;

/**
 * What a part of a trial has come to.
 *
 * @param range what is left of it
 * @param moved those who were valued by both sides
 * @param passed those who could not be
 */
record PartState(Begun begun, Range range, Movement.Left moved, PassedOver passed) {

    static PartState of(Begun begun, Range range) {
        return new PartState(begun, range, new Movement(begun.thresholds()).left(), PassedOver.NOBODY);
    }
}
