package io.clientele.segmentation.action;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which actions to list: several values of one property mean or, several properties mean and; empty means all. */
record ActionFilter(
        List<UUID> customerId,
        List<ActionStatus> status,
        List<String> code,
        List<String> scheme,
        List<String> classCode) {

    Conditions conditions() {
        return new Conditions("1 = 1", Map.of())
                .in("customerId", customerId)
                .in("status", status)
                .in("code", code)
                .in("scheme", scheme)
                .in("classCode", classCode);
    }

    /** The same, of these customers. */
    ActionFilter of(List<UUID> customers) {
        return new ActionFilter(customers, status, code, scheme, classCode);
    }

    /** A where clause with its named values. */
    record Conditions(String text, Map<String, Object> values) {

        Conditions in(String property, List<?> allowed) {
            return allowed == null || allowed.isEmpty()
                    ? this
                    : and("%1$s in :%1$s".formatted(property), property, allowed);
        }

        Conditions and(String condition, String name, Object value) {
            var more = new HashMap<>(values);
            more.put(name, value);
            return new Conditions(text + " and " + condition, more);
        }
    }
}
