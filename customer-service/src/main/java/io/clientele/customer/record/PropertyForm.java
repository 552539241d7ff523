package io.clientele.customer.record;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.clientele.kit.money.Money;

/** What the value of a property looks like. */
public enum PropertyForm {
    TEXT,
    WHOLE,
    MONEY,
    LIST,
    WORDS,
    REFERENCES,
    /** The key of another customer, which is read and never written out. */
    KEY_OF_ANOTHER,
    POINTS,
    ATTRIBUTES;

    /** The properties a caller may write, in the order of the record. */
    public static final Map<String, PropertyForm> WRITABLE = writable();

    private static Map<String, PropertyForm> writable() {
        var forms = new LinkedHashMap<String, PropertyForm>();
        Arrays.stream(RegisterCustomer.class.getRecordComponents()).forEach(one -> forms.put(one.getName(), of(one)));
        return Collections.unmodifiableMap(forms);
    }

    private static PropertyForm of(RecordComponent property) {
        return switch (property.getName()) {
            case "externalReferences" -> REFERENCES;
            case "contactPoints" -> POINTS;
            case "attributes" -> ATTRIBUTES;
            case "parentReference", "referredByReference" -> KEY_OF_ANOTHER;
            default -> of(property.getType());
        };
    }

    private static PropertyForm of(Class<?> type) {
        if (type == Integer.class) {
            return WHOLE;
        }
        if (type == Money.class) {
            return MONEY;
        }
        if (type == List.class) {
            return LIST;
        }
        return type == Map.class ? WORDS : TEXT;
    }
}
