package io.clientele.valuation.fact;

import java.util.UUID;

/**
 * Somebody who belongs to a group.
 *
 * @param depth 0 for the customer asked for, 1 for those directly below it
 */
public record Member(UUID customer, UUID parent, int depth) {}
