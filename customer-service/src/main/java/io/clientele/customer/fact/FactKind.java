package io.clientele.customer.fact;

/**
 * A kind of dated facts.
 *
 * @param code as it is stored
 * @param type what such a fact says
 */
public record FactKind<T>(String code, Class<T> type) {}
