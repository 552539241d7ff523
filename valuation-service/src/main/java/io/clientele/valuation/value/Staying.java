package io.clientele.valuation.value;

import java.util.Optional;

/**
 * The probability that a customer stays as things are.
 *
 * @param probability from 0 to 1
 * @param over ISO 8601, what time: the period of its contract, at whose end it is renewed or not; a year by a retention rate that
 *     is supposed; null where a model of buying says with which probability it has not left so far
 */
public record Staying(double probability, String over) {

    /** Empty where no model says. */
    static Optional<Staying> of(CustomerValue value) {
        var formula = value.basis().formula();
        var supposed = formula.forecast().supposedRetention();
        if (supposed.isPresent()) {
            return Optional.of(new Staying(supposed.getAsDouble(), "P1Y"));
        }
        var standing = value.worth().contract();
        if (standing != null) {
            var period = formula.contracts().period().toString();
            return Optional.of(new Staying(value.renewalProbability(standing), period));
        }
        var alive = value.worth().probabilityAlive();
        return alive.isPresent() ? Optional.of(new Staying(alive.getAsDouble(), null)) : Optional.empty();
    }
}
