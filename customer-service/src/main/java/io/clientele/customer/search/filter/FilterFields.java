package io.clientele.customer.search.filter;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.clientele.kit.http.gate.QueryValues;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.text.Nearest;

/** Fills filters from values by name, as a saved view keeps them. */
public final class FilterFields {

    private static final Map<String, Field> BY_NAME = fields();

    private FilterFields() {}

    private static Map<String, Field> fields() {
        var found = new LinkedHashMap<String, Field>();
        Arrays.stream(CustomerFilter.class.getFields())
                .filter(field -> field.getType() != TraitFilter.class)
                .forEach(field -> found.put(field.getName(), field));
        Arrays.stream(TraitFilter.class.getFields()).forEach(field -> found.put(field.getName(), field));
        return Collections.unmodifiableMap(found);
    }

    /** Everything a saved filter gets wrong, under the pointer it stands at. */
    public static List<Fault> faults(Map<String, List<String>> saved, String pointer) {
        var faults = new Faults();
        saved.forEach((name, values) -> {
            var field = BY_NAME.get(name);
            if (field == null) {
                faults.add(Fault.pointer(
                        pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                        "UNKNOWN_PARAMETER",
                        "Customers are not filtered by " + Nearest.quoted(name) + "."
                                + Nearest.hint(name, BY_NAME.keySet())));
            } else {
                check(field, values, pointer, faults);
            }
        });
        return faults.list();
    }

    private static void check(Field field, List<String> values, String pointer, Faults faults) {
        var at = pointer + "/" + field.getName();
        faults.require(
                field.getType() == List.class || values.size() == 1,
                () -> Fault.pointer(at, "REPEATED", field.getName() + " must have one value."));
        values.stream()
                .flatMap(value -> QueryValues.fault(field.getName(), value, single(field)).stream())
                .map(fault -> Fault.pointer(at, fault.code(), fault.detail()))
                .forEach(faults::add);
    }

    /** Sets what is saved and was not asked for otherwise. */
    public static void fill(CustomerFilter filter, Map<String, List<String>> saved) {
        if (filter.traits == null) {
            filter.traits = new TraitFilter();
        }
        saved.forEach((name, values) -> fill(BY_NAME.get(name), filter, values));
    }

    private static void fill(Field field, CustomerFilter filter, List<String> values) {
        try {
            Object target = field.getDeclaringClass() == TraitFilter.class ? filter.traits : filter;
            var asked = field.get(target);
            if (asked == null || asked instanceof List<?> list && list.isEmpty()) {
                var converted = new ArrayList<>();
                values.forEach(value -> converted.add(converted(single(field), value)));
                field.set(target, field.getType() == List.class ? converted : converted.getFirst());
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> single(Field field) {
        Type type = field.getGenericType();
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : field.getType();
    }

    private static Object converted(Class<?> type, String value) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(one -> ((Enum<?>) one).name().equals(value))
                    .findFirst()
                    .orElseThrow();
        }
        if (type == UUID.class) {
            return UUID.fromString(value);
        }
        if (type == Boolean.class) {
            return Boolean.valueOf(value);
        }
        if (type == Integer.class) {
            return Integer.valueOf(value);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(value);
        }
        return type == LocalDate.class ? LocalDate.parse(value) : value;
    }
}
