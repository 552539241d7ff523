package io.clientele.customer;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.kit.json.Nearest;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;

/** The properties a caller asked for with {@code fields=}; the id is always among them. Empty means all. */
record FieldSelection(Set<String> names) {

    private static final List<String> KNOWN = Stream.of(CustomerView.class, RegisterCustomer.class)
            .flatMap(type -> Arrays.stream(type.getRecordComponents()))
            .map(RecordComponent::getName)
            .filter(name -> !name.equals("record"))
            .toList();

    static FieldSelection of(String fields) {
        if (fields == null) {
            return new FieldSelection(Set.of());
        }
        var faults = new Faults();
        var names = new LinkedHashSet<String>();
        names.add("id");
        for (var name : fields.split(",", -1)) {
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
        return new FieldSelection(names);
    }

    ObjectNode shown(ObjectNode customer) {
        return names.isEmpty() ? customer : customer.retain(names);
    }
}
