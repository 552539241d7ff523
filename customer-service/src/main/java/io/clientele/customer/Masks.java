package io.clientele.customer;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.model.ContactType;
import io.clientele.customer.model.CustomerKind;

/**
 * What a viewer sees of a record: what a person is and thinks is left out, the name of a person is shortened to initials,
 * contact values to what tells them apart. Organisations keep their name. Whatever is touched is named under masked.
 */
public final class Masks {

    private static final Set<String> PERSONAL = Set.of(
            "birthDate",
            "gender",
            "education",
            "income",
            "occupation",
            "householdSize",
            "lifeStage",
            "maritalStatus",
            "dwelling",
            "personality",
            "values");

    /** Of a person these are personal, of an organisation they are business. */
    private static final Set<String> TRAITS = Set.of("buyingMotive", "tastes", "needs", "attributes");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String HIDDEN = "***";

    private Masks() {}

    static ObjectNode mask(ObjectNode customer) {
        var masked = new TreeSet<String>();
        if (customer.path("kind").asText().equals(CustomerKind.INDIVIDUAL.name())) {
            customer.put("name", shortened(customer.path("name").asText()));
            masked.add("name");
            hide(customer, PERSONAL, masked);
            hide(customer, TRAITS, masked);
        }
        for (var point : customer.path("contactPoints")) {
            var type = ContactType.valueOf(point.path("type").asText());
            ((ObjectNode) point).put("value", value(type, point.path("value").asText()));
            masked.add("contactPoints");
        }
        var names = customer.putArray("masked");
        masked.forEach(names::add);
        return customer;
    }

    /** Whether old and new values of a property are kept from viewers. */
    public static boolean hides(String property) {
        return PERSONAL.contains(property)
                || TRAITS.contains(property)
                || property.equals("name")
                || property.equals("contactPoints");
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
