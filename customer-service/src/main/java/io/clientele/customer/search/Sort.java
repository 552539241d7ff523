package io.clientele.customer.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The order of a list. It always ends in the id, in the direction of what comes before it, so that an index can be read in
 * that order.
 */
record Sort(List<Key> keys) {

    static final Sort NEWEST_FIRST = new Sort(List.of(new Key(Property.CREATED_AT, true)));

    /** What a list can be sorted by. None of them is ever unknown. */
    enum Property {
        NAME("name", "name_search"),
        CREATED_AT("createdAt", "created_at"),
        UPDATED_AT("updatedAt", "updated_at");

        final String wireName;
        final String column;

        Property(String wireName, String column) {
            this.wireName = wireName;
            this.column = column;
        }
    }

    record Key(Property property, boolean descending) {}

    boolean byRegistration() {
        return keys.size() == 1 && keys.getFirst().property() == Property.CREATED_AT;
    }

    String orderBy() {
        return Stream.concat(
                        keys.stream().map(key -> key.property().column + direction(key.descending())),
                        Stream.of("id" + direction(idDescending())))
                .collect(Collectors.joining(", "));
    }

    boolean idDescending() {
        return keys.getLast().descending();
    }

    /** Whether all columns go the same way, so that rows can be compared as a whole. */
    boolean oneWay() {
        return keys.stream().map(Key::descending).distinct().count() == 1;
    }

    private static String direction(boolean descending) {
        return descending ? " desc" : "";
    }
}
