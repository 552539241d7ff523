package io.clientele.interaction.model;

/** The five gaps between what a customer expects and gets (促销、理解、程序、行为、感受差距), used as causes of complaints. */
public enum Gap {
    PROMOTION,
    UNDERSTANDING,
    PROCEDURE,
    BEHAVIOUR,
    PERCEPTION
}
