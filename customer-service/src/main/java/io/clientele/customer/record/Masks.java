package io.clientele.customer.record;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.model.contact.ContactType;
import io.clientele.customer.model.profile.CustomerKind;

import static io.clientele.customer.model.PersonalProperties.OF_PEOPLE;
import static io.clientele.customer.model.PersonalProperties.POINTS;
import static io.clientele.customer.model.PersonalProperties.TRAITS;

/**
 * What a viewer sees of a record: what a person is and thinks is left out, the name of a person is shortened to initials,
 * contact values to what tells them apart, without their labels, which are free text. Organisations keep their name. Whatever is touched is named under masked.
 */
public final class Masks {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String HIDDEN = "***";

    private Masks() {}

    public static ObjectNode mask(ObjectNode customer) {
        var masked = new TreeSet<String>();
        if (customer.path("kind").asText().equals(CustomerKind.INDIVIDUAL.name())) {
            customer.put("name", shortened(customer.path("name").asText()));
            masked.add("name");
            hide(customer, OF_PEOPLE, masked);
            hide(customer, TRAITS, masked);
        }
        for (var point : customer.path(POINTS)) {
            var type = ContactType.valueOf(point.path("type").asText());
            ((ObjectNode) point)
                    .put("value", value(type, point.path("value").asText()))
                    .remove("label");
            masked.add(POINTS);
        }
        var names = customer.putArray("masked");
        masked.forEach(names::add);
        return customer;
    }

    public static String shortened(String name) {
        return Arrays.stream(SPACE.split(name.strip()))
                .map(word -> new String(word.codePoints().limit(1).toArray(), 0, 1) + HIDDEN)
                .collect(Collectors.joining(" "));
    }

    public static String value(ContactType type, String value) {
        return switch (type) {
            case PHONE, FAX -> HIDDEN + value.substring(Math.max(0, value.length() - 2));
            case EMAIL -> value.substring(0, 1) + HIDDEN + value.substring(value.lastIndexOf('@'));
            case POSTAL_ADDRESS, MESSAGING -> HIDDEN;
        };
    }

    private static void hide(ObjectNode customer, Set<String> properties, Set<String> masked) {
        properties.stream()
                .filter(property -> customer.remove(property) != null)
                .forEach(masked::add);
    }
}
