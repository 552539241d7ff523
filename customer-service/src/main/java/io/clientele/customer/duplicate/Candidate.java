package io.clientele.customer.duplicate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Two customers who may be one.
 *
 * @param reasons a list of sign and similarity
 * @param atStake what both are worth together, in base currency
 * @param dismissedAt null while nobody has said that they are two
 */
record Candidate(
        UUID id,
        List<Party> parties,
        double score,
        JsonNode reasons,
        BigDecimal atStake,
        Instant foundAt,
        Instant dismissedAt,
        String dismissedBy,
        String note) {

    /** @param lifetimeValue null while nobody has valued it */
    record Party(UUID id, String name, String kind, BigDecimal lifetimeValue) {}
}
