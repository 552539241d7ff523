package io.clientele.kit.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.text.Nearest;

/** The properties a caller asked for with {@code fields=}; the id is always among them. Empty means all. */
public record Fields(Set<String> names) {

    public static final Fields ALL = new Fields(Set.of());

    /** @param asked parted by commas; null asks for all */
    public static Fields of(String asked, List<String> known) {
        if (asked == null) {
            return ALL;
        }
        var faults = new Faults();
        var names = new LinkedHashSet<>(Set.of("id"));
        for (var name : asked.split(",", -1)) {
            faults.require(
                    known.contains(name),
                    () -> Fault.parameter(
                            "fields",
                            "UNKNOWN_PROPERTY",
                            "There is no property " + Nearest.quoted(name) + "." + Nearest.hint(name, known)));
            names.add(name);
        }
        if (faults.any()) {
            throw Rejection.malformed(faults.list());
        }
        return new Fields(names);
    }

    public ObjectNode shown(ObjectNode whole) {
        return names.isEmpty() ? whole : whole.retain(names);
    }
}
