package io.clientele.customer.exchange;

import java.util.Optional;

import io.clientele.customer.attribute.model.AttributeType;

/**
 * Where a cell stands in a record.
 *
 * @param name as the header has it
 * @param property the record's property
 * @param part what within the property, or null: {@code currency}, the name of a system, an attribute …
 * @param attribute of a declared attribute its type, otherwise null
 */
public record Column(String name, String property, String part, Form form, AttributeType attribute) {

    /** How the cell is read and written. */
    public enum Form {
        TEXT,
        WHOLE,
        MONEY_PART,
        LIST,
        JSON,
        REFERENCES,
        REFERENCE,
        KEY,
        KEY_IN_SYSTEM,
        POINT,
        /** Several of one type. */
        POINTS,
        WORD,
        ATTRIBUTE,
        KEPT_BY_US
    }

    /** A column that is a property. */
    public static Column of(String property, Form form) {
        return new Column(property, property, null, form, null);
    }

    Optional<String> within() {
        return Optional.ofNullable(part);
    }
}
