package io.clientele.interaction.model;

/** What we gave away to help a customer sell or try. */
public enum SupportType {
    SAMPLE,
    MATERIAL,
    EQUIPMENT,
    TRAINING
}
