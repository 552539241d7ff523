package io.clientele.interaction.timeline;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.interaction.journal.InteractionView;
import io.clientele.kit.json.Nearest;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;

/** The properties a caller asked for; the id is always among them. Empty means all. */
record Fields(Set<String> names) {

    static final String DESCRIPTION = "Properties to answer with, parted by commas; all when not given";

    private static final List<String> KNOWN = Arrays.stream(InteractionView.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    static Fields of(String asked) {
        if (asked == null) {
            return new Fields(Set.of());
        }
        var faults = new Faults();
        var names = new LinkedHashSet<String>(Set.of("id"));
        for (var name : asked.split(",", -1)) {
            faults.require(
                    KNOWN.contains(name),
                    () -> Fault.parameter(
                            "fields",
                            "UNKNOWN_PROPERTY",
                            "There is no property " + Nearest.quoted(name) + "." + Nearest.hint(name, KNOWN)));
            names.add(name);
        }
        if (faults.any()) {
            throw Rejection.malformed(faults.list());
        }
        return new Fields(names);
    }

    ObjectNode of(InteractionView view, ObjectMapper json) {
        ObjectNode whole = json.valueToTree(view);
        return names.isEmpty() ? whole : whole.retain(names);
    }
}
