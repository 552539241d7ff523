package io.clientele.customer.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.clientele.customer.exchange.Column.Form;
import io.clientele.customer.model.contact.ContactType;

/** The columns that a table of people at organisations may have, as their export writes them. */
public final class PeopleColumns implements KnownColumns {

    /** What we keep, or say of the organisation; an exported file may have it and be imported all the same. */
    private static final List<String> KEPT_BY_US =
            List.of("version", "customerId", "customerName", "createdAt", "updatedAt", "masked", REFUSED_BECAUSE);

    private static final List<String> TEXTS =
            List.of("name", "title", "department", "buyingRole", "preferredLanguage", "note", "leftOn");

    /** Where a row has the id of the person, the keys of the person, and those of the organisation. */
    public static final String CONTACT = "contactId";

    public static final String KEYS_OF_CONTACT = "contactReferences";
    public static final String KEYS_OF_CUSTOMER = "externalReferences";

    private static final Pattern SYSTEM = Pattern.compile("[A-Za-z0-9._-]{1,50}");
    private static final Pattern WORD = Pattern.compile("[^\\x00-\\x1f\\x7f]{1,50}");
    private static final String POINTS = "contactPoints";
    private static final String FACTS = "personalFacts";
    private static final String KEYS = "externalReferences";
    private static final String CUSTOMER_KEYS = "customerReferences";

    @Override
    public Optional<Column> of(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? whole(name) : part(name, name.substring(0, dot), name.substring(dot + 1));
    }

    private static Optional<Column> whole(String name) {
        if (KEPT_BY_US.contains(name)) {
            return Optional.of(Column.of(name, Form.KEPT_BY_US));
        }
        if (TEXTS.contains(name)) {
            return Optional.of(Column.of(name, Form.TEXT));
        }
        return switch (name) {
            case "id" -> Optional.of(new Column(name, CONTACT, null, Form.TEXT, null));
            case KEYS -> Optional.of(new Column(name, KEYS_OF_CONTACT, null, Form.REFERENCES, null));
            case CUSTOMER_KEYS -> Optional.of(new Column(name, KEYS_OF_CUSTOMER, null, Form.REFERENCES, null));
            case POINTS, FACTS -> Optional.of(Column.of(name, Form.JSON));
            default -> Optional.empty();
        };
    }

    private static Optional<Column> part(String name, String property, String part) {
        return switch (property) {
            case KEYS -> when(SYSTEM, name, KEYS_OF_CONTACT, part, Form.REFERENCE);
            case CUSTOMER_KEYS -> when(SYSTEM, name, KEYS_OF_CUSTOMER, part, Form.REFERENCE);
            case FACTS -> when(WORD, name, property, part, Form.WORD);
            case POINTS ->
                Arrays.stream(ContactType.values()).anyMatch(type -> type.name().equals(part))
                        ? Optional.of(new Column(name, property, part, Form.POINTS, null))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Column> when(Pattern fits, String name, String property, String part, Form form) {
        return fits.matcher(part).matches()
                ? Optional.of(new Column(name, property, part, form, null))
                : Optional.empty();
    }

    @Override
    public List<String> known() {
        var names = new ArrayList<>(List.of("id"));
        names.addAll(KEPT_BY_US);
        names.addAll(TEXTS);
        names.addAll(List.of(CUSTOMER_KEYS, CUSTOMER_KEYS + ".erp", KEYS, KEYS + ".crm", POINTS, FACTS));
        Stream.of(ContactType.values()).forEach(type -> names.add(POINTS + "." + type));
        return names;
    }
}
