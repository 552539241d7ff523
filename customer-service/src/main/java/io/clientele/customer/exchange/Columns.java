package io.clientele.customer.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.clientele.customer.attribute.model.AttributeType;
import io.clientele.customer.exchange.Column.Form;
import io.clientele.customer.model.contact.ContactType;
import io.clientele.customer.record.PropertyForm;

/** The columns that a table of customers may have: the properties of a record, and parts of them after a dot. */
public final class Columns implements KnownColumns {

    /** What we keep of a record and nobody writes; an exported file may have it and be imported all the same. */
    static final List<String> KEPT_BY_US =
            List.of("id", "version", "createdAt", "updatedAt", "masked", REFUSED_BECAUSE);

    private static final List<String> MONEY_PARTS = List.of("amount", "currency");
    private static final Pattern SYSTEM = Pattern.compile("[A-Za-z0-9._-]{1,50}");
    private static final Pattern WORD = Pattern.compile("[^\\x00-\\x1f\\x7f]{1,50}");

    private final SortedMap<String, AttributeType> attributes;

    public Columns(SortedMap<String, AttributeType> attributes) {
        this.attributes = attributes;
    }

    @Override
    public Optional<Column> of(String name) {
        if (KEPT_BY_US.contains(name)) {
            return Optional.of(new Column(name, name, null, Form.KEPT_BY_US, null));
        }
        int dot = name.indexOf('.');
        var property = dot < 0 ? name : name.substring(0, dot);
        var form = PropertyForm.WRITABLE.get(property);
        if (form == null) {
            return Optional.empty();
        }
        return dot < 0 ? whole(property, form) : part(name, property, form, name.substring(dot + 1));
    }

    private static Optional<Column> whole(String property, PropertyForm form) {
        return Optional.ofNullable(
                        switch (form) {
                            case TEXT -> Form.TEXT;
                            case WHOLE -> Form.WHOLE;
                            case LIST -> Form.LIST;
                            case REFERENCES -> Form.REFERENCES;
                            case KEY_OF_ANOTHER -> Form.KEY;
                            case WORDS, POINTS, ATTRIBUTES -> Form.JSON;
                            case MONEY -> null;
                        })
                .map(found -> new Column(property, property, null, found, null));
    }

    private Optional<Column> part(String name, String property, PropertyForm form, String part) {
        return switch (form) {
            case TEXT, WHOLE, LIST -> Optional.empty();
            case MONEY -> when(MONEY_PARTS.contains(part), name, property, part, Form.MONEY_PART);
            case REFERENCES -> when(SYSTEM.matcher(part).matches(), name, property, part, Form.REFERENCE);
            case KEY_OF_ANOTHER -> when(SYSTEM.matcher(part).matches(), name, property, part, Form.KEY_IN_SYSTEM);
            case POINTS -> when(isContact(part), name, property, part, Form.POINT);
            case WORDS -> when(WORD.matcher(part).matches(), name, property, part, Form.WORD);
            case ATTRIBUTES ->
                Optional.ofNullable(attributes.get(part))
                        .map(type -> new Column(name, property, part, Form.ATTRIBUTE, type));
        };
    }

    private static Optional<Column> when(boolean holds, String name, String property, String part, Form form) {
        return holds ? Optional.of(new Column(name, property, part, form, null)) : Optional.empty();
    }

    private static boolean isContact(String part) {
        return Arrays.stream(ContactType.values()).anyMatch(type -> type.name().equals(part));
    }

    @Override
    public List<String> known() {
        var names = new ArrayList<>(KEPT_BY_US);
        PropertyForm.WRITABLE.keySet().forEach(property -> of(property).ifPresent(column -> names.add(property)));
        PropertyForm.WRITABLE.forEach((property, form) -> parts(property, form).forEach(names::add));
        return names;
    }

    private Stream<String> parts(String property, PropertyForm form) {
        return switch (form) {
            case TEXT, WHOLE, LIST, WORDS -> Stream.empty();
            case MONEY -> MONEY_PARTS.stream().map(part -> property + "." + part);
            case REFERENCES, KEY_OF_ANOTHER -> Stream.of(property + ".erp");
            case POINTS -> Arrays.stream(ContactType.values()).map(type -> property + "." + type);
            case ATTRIBUTES -> attributes.keySet().stream().map(name -> property + "." + name);
        };
    }

    /** The columns in which a property is written out, without loss. */
    public List<Column> written(String property) {
        var form = PropertyForm.WRITABLE.get(property);
        if (form == PropertyForm.MONEY || form == PropertyForm.ATTRIBUTES) {
            return parts(property, form).map(name -> of(name).orElseThrow()).toList();
        }
        return of(property).stream().toList();
    }
}
