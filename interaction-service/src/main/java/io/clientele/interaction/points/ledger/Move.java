package io.clientele.interaction.points.ledger;

/** What moves points. The first three are entries of their own kind; the others follow from a return, a correction, or from earning while points are owed. */
public enum Move {
    POINTS_EARNED,
    POINTS_REDEEMED,
    POINTS_EXPIRED,
    POINTS_RECLAIMED,
    POINTS_RESTORED
}
