package io.clientele.customer.part;

/**
 * What a part is found by.
 *
 * @param name folded; null for parts that nobody looks for
 * @param keys pieces of the name
 * @param reachedBy where somebody can be reached, each in one spelling
 */
public record Found(String name, String[] keys, String[] reachedBy) {

    public static final Found BY_NOTHING = new Found(null, null, null);
}
