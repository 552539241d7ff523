package io.clientele.interaction.model;

import java.math.BigDecimal;

/** Money as it was said, in the currency it was said in. */
public record Amount(BigDecimal value, String currency) {}
