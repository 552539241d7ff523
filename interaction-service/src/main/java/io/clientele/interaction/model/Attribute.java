package io.clientele.interaction.model;

import java.math.BigDecimal;

/** What a customer expected of one attribute and how they perceived it, both on a scale from 0 to 10. */
public record Attribute(String name, BigDecimal expected, BigDecimal perceived) {}
