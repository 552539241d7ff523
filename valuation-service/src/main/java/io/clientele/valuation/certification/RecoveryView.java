package io.clientele.valuation.certification;

import java.util.Map;

/**
 * What a fit finds in a cohort whose truth is known.
 *
 * @param weeks observed, first purchases in the first twelve of them
 * @param occasions fitted as histories are kept here, purchases of one day being one occasion: this biases the buying
 *     rate down, the more the oftener customers buy
 * @param purchases fitted with every purchase counted, as the model has it: what bias is left is the fit's own
 */
record RecoveryView(
        String model,
        int customers,
        int weeks,
        long seed,
        Map<String, Double> truth,
        Recovered occasions,
        Recovered purchases) {

    /**
     * @param relativeBias found ÷ truth − 1, by parameter
     * @param standardErrorsOff (found − truth) ÷ standard error: beyond 3 it is no chance
     */
    record Recovered(
            Map<String, Double> parameters,
            Map<String, Double> relativeBias,
            Map<String, Double> standardErrorsOff,
            String outcome,
            String reason,
            double logLikelihood,
            int distinctHistories) {}
}
