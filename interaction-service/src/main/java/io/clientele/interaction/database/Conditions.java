package io.clientele.interaction.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Conditions that must all hold, with their arguments in order. */
public final class Conditions {

    private final List<String> parts = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    public Conditions and(String condition, Object... values) {
        parts.add(condition);
        arguments.addAll(Arrays.asList(values));
        return this;
    }

    /** One of the values, when there are any. */
    public Conditions anyOf(String column, List<?> values) {
        return values == null || values.isEmpty()
                ? this
                : and(column + " = any(?)", (Object)
                        values.stream().map(Object::toString).toArray(String[]::new));
    }

    public Conditions copy() {
        var copy = new Conditions();
        copy.parts.addAll(parts);
        copy.arguments.addAll(arguments);
        return copy;
    }

    public String where() {
        return parts.isEmpty() ? "" : "where " + String.join(" and ", parts);
    }

    public Object[] arguments(Object... more) {
        var all = new ArrayList<>(arguments);
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }

    /** What a cursor is bound to. */
    public String fingerprint() {
        return parts + Arrays.deepToString(arguments.toArray());
    }
}
