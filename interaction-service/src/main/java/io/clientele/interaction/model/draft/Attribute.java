package io.clientele.interaction.model.draft;

import java.math.BigDecimal;
import java.util.Locale;

/** What a customer expected of one attribute and how they perceived it, both on a scale from 0 to 10. */
public record Attribute(String name, BigDecimal expected, BigDecimal perceived) {

    /** Which attribute it is, in capitals or not. */
    public String key() {
        return name.toLowerCase(Locale.ROOT);
    }
}
