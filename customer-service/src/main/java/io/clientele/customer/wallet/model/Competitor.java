package io.clientele.customer.wallet.model;

import java.math.BigDecimal;

/**
 * Somebody else the customer buys from.
 *
 * @param share of the customer's wallet, 0–1; null when unknown
 */
public record Competitor(String name, BigDecimal share) {}
