package io.clientele.contracts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What is known of the relation with a customer beyond its value, as numbers that classes can be made of. Nothing of a person.
 *
 * @param currency of the indicators that are money
 * @param indicators by code, such as SHARE_OF_WALLET (0 to 1), RAROC, EXPECTED_LOSS (money), LOYALTY_INDEX and TRUST_INDEX (0
 *     to 100), each as {@code GET /customers/{id}/indicators} answers it; absent where a fact is missing. The list grows
 * @param scores by code of each active scorecard, 0 to 100; absent where nothing is known, or the customer is none it scores
 */
public record IndicatorState(
        UUID customerId,
        long version,
        Instant asOf,
        String currency,
        Map<String, Double> indicators,
        Map<String, Double> scores) {}
