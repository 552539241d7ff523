package io.clientele.customer.erasure.trace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.history.VersionView;
import io.clientele.customer.model.PersonalProperties;

/** What records ever said of a person: the values of personal properties, and in particular names and contact points. */
final class Said {

    private final Map<String, Set<JsonNode>> values = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> points = new HashSet<>();

    void add(String property, JsonNode value) {
        if (!PersonalProperties.hides(property) || value.isMissingNode()) {
            return;
        }
        values.computeIfAbsent(property, any -> new HashSet<>()).add(value);
        if (property.equals(PersonalProperties.POINTS)) {
            value.forEach(point -> points.add(point.path("value").asText()));
        }
        if (property.equals(PersonalProperties.NAME)) {
            names.add(value.asText());
        }
    }

    /** What was said while somebody else was taken for the same: it may be of either, so only the value itself counts. */
    void addMeanwhile(String property, JsonNode value) {
        if (!value.isMissingNode()) {
            values.computeIfAbsent(property, any -> new HashSet<>()).add(value);
        }
    }

    Set<String> points() {
        return points;
    }

    /**
     * Takes out of changes what is said here; answers whether anything was.
     *
     * @param old whether old values may be; otherwise they are the survivor's own
     */
    boolean redact(ArrayNode changes, boolean old) {
        boolean any = false;
        for (var change : changes) {
            any |= old && redact((ObjectNode) change, "old");
            any |= redact((ObjectNode) change, "new");
        }
        return any;
    }

    private boolean redact(ObjectNode change, String side) {
        if (!tells(change.path("property").asText(), change.path(side))) {
            return false;
        }
        change.remove(side);
        change.withArray(VersionView.ERASED).add(side);
        return true;
    }

    /** The same value, or one that a name or a contact point was put into. */
    private boolean tells(String property, JsonNode value) {
        if (value.isMissingNode()) {
            return false;
        }
        return values.getOrDefault(property, Set.of()).contains(value)
                || switch (property) {
                    case PersonalProperties.NAME -> names.stream().anyMatch(name -> holds(value, name));
                    case PersonalProperties.POINTS -> points.stream().anyMatch(point -> holds(value, point));
                    default -> false;
                };
    }

    private static boolean holds(JsonNode value, String text) {
        return value.toString().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
