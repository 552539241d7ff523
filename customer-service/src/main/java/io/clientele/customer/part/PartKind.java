package io.clientele.customer.part;

/**
 * A kind of parts.
 *
 * @param code as it is stored
 * @param type what is written of such a part, and what a merge patch changes
 */
public record PartKind<T>(String code, Class<T> type) {}
