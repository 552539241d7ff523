package io.clientele.customer.part;

import java.util.function.Function;

/**
 * A kind of parts.
 *
 * @param code as it is stored
 * @param type what is written of such a part, and what a merge patch changes
 * @param found what such a part is found by
 */
public record PartKind<T>(String code, Class<T> type, Function<T, Found> found) {

    /** Of parts that nobody looks for but by their customer. */
    public PartKind(String code, Class<T> type) {
        this(code, type, content -> Found.BY_NOTHING);
    }
}
