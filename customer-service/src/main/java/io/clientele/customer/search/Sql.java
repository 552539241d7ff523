package io.clientele.customer.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions with their arguments, joined by "and". */
final class Sql {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments;

    Sql() {
        this(new ArrayList<>());
    }

    private Sql(List<Object> arguments) {
        this.arguments = arguments;
    }

    /** Other conditions of the same statement. */
    Sql besides() {
        return new Sql(arguments);
    }

    /** The place of an argument in the text. */
    String argument(Object value) {
        arguments.add(value);
        return "?" + arguments.size();
    }

    Sql and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** One of several values; nothing is asked when there are none. */
    Sql oneOf(String column, Collection<?> values) {
        if (values.isEmpty()) {
            return this;
        }
        if (values.size() == 1) {
            return and(column + " = " + argument(values.iterator().next()));
        }
        return and(column + " in (" + values.stream().map(this::argument).collect(Collectors.joining(", ")) + ")");
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** A text as it stands in a pattern of "like". */
    static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** The ids of a customer and, unless merged customers stand for themselves, of all who are merged into it. */
    static String one(String customer, boolean merged) {
        var own = "select " + customer + " as id";
        return "(" + (merged ? own : own + " union all select m.id from customer m where m.merged_into = " + customer)
                + ")";
    }

    List<Object> arguments() {
        return List.copyOf(arguments);
    }
}
