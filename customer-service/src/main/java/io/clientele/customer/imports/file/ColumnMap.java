package io.clientele.customer.imports.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.clientele.customer.exchange.KnownColumns;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.text.Nearest;

/** Which column of the file is which property: what the caller says, and otherwise its own name. */
record ColumnMap(Map<String, String> targets) {

    private static final String NOWHERE = "-";

    static ColumnMap of(List<String> entries) {
        var targets = new LinkedHashMap<String, String>();
        for (var entry : entries) {
            int colon = entry.lastIndexOf(':');
            if (colon < 0 || colon == entry.length() - 1) {
                throw Rejection.malformed(
                        Fault.parameter(
                                "map",
                                "BAD_FORMAT",
                                "map must be column:property, such as Firm:name, or column:- to leave the column out (:- those without a name)."));
            }
            if (entry.startsWith(KnownColumns.REFUSED_BECAUSE + ":") && !entry.endsWith(":" + NOWHERE)) {
                throw Rejection.malformed(Fault.parameter(
                        "map",
                        "RESERVED",
                        "A column " + KnownColumns.REFUSED_BECAUSE
                                + " says why rows were refused and is no property; give yours another name."));
            }
            if (targets.putIfAbsent(entry.substring(0, colon), entry.substring(colon + 1)) != null) {
                throw Rejection.malformed(
                        Fault.parameter("map", "DUPLICATE", "map must name a column of the file once only."));
            }
        }
        return new ColumnMap(targets);
    }

    /** The property a column stands for; null when it is left out. */
    String property(String column) {
        var target = targets.getOrDefault(column, column);
        return target.equals(NOWHERE) ? null : target;
    }

    /** Whether the caller says what it stands for. */
    boolean names(String column) {
        return targets.containsKey(column);
    }

    /** Refuses what names a column that the file does not have. */
    void requireColumns(List<String> columns) {
        var faults = targets.keySet().stream()
                .filter(name -> !columns.contains(name))
                .map(name -> Fault.parameter(
                        "map",
                        "UNKNOWN_COLUMN",
                        "The file has no column " + Nearest.quoted(name) + "." + Nearest.hint(name, columns)))
                .toList();
        if (!faults.isEmpty()) {
            throw Rejection.malformed(faults);
        }
    }
}
