package io.clientele.customer.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.clientele.customer.search.Sort.Key;

/** What comes after a place in an order. */
final class Keyset {

    private Keyset() {}

    /** @param position the id of the last row, then a value per key; a name is looked up by the id */
    static String after(Sort sort, List<String> position, Sql sql) {
        var columns = new ArrayList<String>();
        var values = new ArrayList<String>();
        var descending = new ArrayList<Boolean>();
        var id = UUID.fromString(position.getFirst());
        for (int i = 0; i < sort.keys().size(); i++) {
            var key = sort.keys().get(i);
            columns.add(key.property().column);
            values.add(value(key, position.get(i + 1), id, sql));
            descending.add(key.descending());
        }
        columns.add("id");
        values.add(sql.argument(id));
        descending.add(sort.idDescending());
        return sort.oneWay() ? asOne(columns, values, descending.getFirst()) : stepwise(columns, values, descending);
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
}
