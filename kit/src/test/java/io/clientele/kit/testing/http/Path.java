package io.clientele.kit.testing.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way into JSON: {@code items[0].name}, {@code items.name} (of each), {@code items[-1]} (the last), {@code labels.'zh-CN'},
 * {@code items.find { it.code == 'A' && it.year != null }.name}, {@code findAll { … }}, {@code size()}, {@code sum()},
 * {@code flatten()}, {@code toDouble()}. What is not there is null, and of what is null no property is asked.
 */
record Path(List<UnaryOperator<Object>> steps) {

    private static final Pattern STEP = Pattern.compile(
            "\\.?(?:\\[(?<index>-?\\d+)]|(?<call>\\w+)\\(\\)|(?<search>find|findAll) ?\\{(?<condition>[^}]*)}"
                    + "|'(?<quoted>[^']*)'|(?<name>[\\p{L}\\d_$-]+))");
    private static final Pattern EQUALITY = Pattern.compile("\\s*it\\.([\\w.]+) ?([=!])= ?(?:'([^']*)'|(\\S+))\\s*");

    static Path of(String path) {
        var steps = new ArrayList<UnaryOperator<Object>>();
        var rest = STEP.matcher(path);
        int read = path.startsWith("$") ? 1 : 0;
        while (read < path.length()) {
            if (!rest.find(read) || rest.start() != read) {
                throw new IllegalArgumentException("not understood from " + read + " on: " + path);
            }
            read = rest.end();
            if (rest.group("index") != null) {
                int index = Integer.parseInt(rest.group("index"));
                steps.add(value -> element(value, index));
            } else if (rest.group("call") != null) {
                steps.add(call(rest.group("call")));
            } else if (rest.group("search") != null) {
                steps.add(search(rest.group("condition"), rest.group("search").equals("find")));
            } else {
                var name = Objects.requireNonNullElse(rest.group("quoted"), rest.group("name"));
                steps.add(value -> property(value, name));
            }
        }
        return new Path(steps);
    }

    Object in(Object all) {
        var value = all;
        for (var step : steps) {
            value = value == null ? null : step.apply(value);
        }
        return value;
    }

    private static Object property(Object value, String name) {
        if (value instanceof List<?> list) {
            var each = new ArrayList<Object>();
            list.stream().filter(Objects::nonNull).forEach(one -> each.add(property(one, name)));
            return each;
        }
        return value instanceof Map<?, ?> map ? map.get(name) : null;
    }

    private static Object element(Object value, int index) {
        var list = (List<?>) value;
        int at = index < 0 ? list.size() + index : index;
        return at >= 0 && at < list.size() ? list.get(at) : null;
    }

    private static UnaryOperator<Object> call(String name) {
        return switch (name) {
            case "size" -> value -> value instanceof Map<?, ?> map ? map.size() : ((List<?>) value).size();
            case "flatten" -> value -> flat((List<?>) value);
            case "toDouble" -> value -> Double.valueOf(value.toString());
            case "sum" -> value -> sum((List<?>) value);
            default -> throw new IllegalArgumentException("a path knows no " + name + "()");
        };
    }

    private static List<Object> flat(List<?> list) {
        var flat = new ArrayList<Object>();
        for (var each : list) {
            if (each instanceof List<?> inner) {
                flat.addAll(flat(inner));
            } else {
                flat.add(each);
            }
        }
        return flat;
    }

    private static Object sum(List<?> list) {
        var sum = list.stream().map(each -> new BigDecimal(each.toString())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return list.stream().allMatch(Integer.class::isInstance) ? (Object) sum.intValueExact() : sum;
    }

    private static UnaryOperator<Object> search(String condition, boolean first) {
        var equalities = List.of(condition.split("&&"));
        equalities.forEach(Path::understood); // also where nothing is looked through
        return value -> {
            var found = ((List<?>) value)
                    .stream()
                            .filter(one -> equalities.stream().allMatch(each -> holds(each, one)))
                            .toList();
            return first ? found.stream().findFirst().orElse(null) : found;
        };
    }

    private static Matcher understood(String equality) {
        var said = EQUALITY.matcher(equality);
        if (!said.matches()) {
            throw new IllegalArgumentException("a condition is like it.name == 'value', not" + equality);
        }
        return said;
    }

    private static boolean holds(String equality, Object one) {
        var said = understood(equality);
        var is = of(said.group(1)).in(one);
        var wanted = Objects.requireNonNullElse(said.group(3), said.group(4));
        return said.group(2).equals("=") == wanted.equals(String.valueOf(is));
    }
}
