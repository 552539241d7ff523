package io.clientele.interaction.model;

/** The key that another system uses: unique within that system. */
public record Reference(String system, String id) {}
