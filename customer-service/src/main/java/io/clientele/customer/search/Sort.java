package io.clientele.customer.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

    /**
     * What comes after a place in the order.
     *
     * @param position the id of the last row, then a value per key; a name is looked up by the id
     */
    String after(List<String> position, Sql sql) {
        var columns = new ArrayList<String>();
        var values = new ArrayList<String>();
        var descending = new ArrayList<Boolean>();
        var id = UUID.fromString(position.getFirst());
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            columns.add(key.property().column);
            values.add(value(key, position.get(i + 1), id, sql));
            descending.add(key.descending());
        }
        columns.add("id");
        values.add(sql.argument(id));
        descending.add(idDescending());
        return oneWay() ? asOne(columns, values, descending.getFirst()) : stepwise(columns, values, descending);
    }

    private boolean idDescending() {
        return keys.getLast().descending();
    }

    /** Whether all columns go the same way, so that rows can be compared as a whole. */
    private boolean oneWay() {
        return keys.stream().map(Key::descending).distinct().count() == 1;
    }

    private static String value(Key key, String text, UUID id, Sql sql) {
        return switch (key.property()) {
            case NAME -> "(select name_search from customer where id = " + sql.argument(id) + ")";
            case CREATED_AT, UPDATED_AT -> sql.argument(Instant.parse(text));
        };
    }

    /** One comparison of rows, for which an index can be entered at the right place. */
    private static String asOne(List<String> columns, List<String> values, boolean descending) {
        return "(" + String.join(", ", columns) + ")" + operator(descending) + "(" + String.join(", ", values) + ")";
    }

    /** a after x, or a = x and b after y, and so on. */
    private static String stepwise(List<String> columns, List<String> values, List<Boolean> descending) {
        var steps = new ArrayList<String>();
        var equal = "";
        for (int i = 0; i < columns.size(); i++) {
            steps.add("(" + equal + columns.get(i) + operator(descending.get(i)) + values.get(i) + ")");
            equal += columns.get(i) + " = " + values.get(i) + " and ";
        }
        return "(" + String.join(" or ", steps) + ")";
    }

    private static String operator(boolean descending) {
        return descending ? " < " : " > ";
    }

    private static String direction(boolean descending) {
        return descending ? " desc" : "";
    }
}
