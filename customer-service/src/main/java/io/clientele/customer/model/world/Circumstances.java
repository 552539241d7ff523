package io.clientele.customer.model.world;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the rules need to know of the world.
 *
 * @param today the business day
 * @param baseCurrency the currency in which the company reckons
 */
public record Circumstances(Instant now, LocalDate today, String baseCurrency) {}
