package io.clientele.customer.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A value of an attribute in a filter; a text, and whatever else it can be read as. */
record AttributeValue(String name, String value) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

    /** Each may hold. */
    Stream<String> conditions(Sql sql) {
        List<String> any = new ArrayList<>();
        any.add(holds(sql, "text", value));
        if (NUMBER.matcher(value).matches()) {
            any.add(holds(sql, "numeric", new BigDecimal(value)));
        }
        if (value.equals("true") || value.equals("false")) {
            any.add(holds(sql, "boolean", Boolean.valueOf(value)));
        }
        return any.stream();
    }

    private String holds(Sql sql, String type, Object typed) {
        return "document -> 'attributes' @> jsonb_build_object(cast(" + sql.argument(name) + " as text), cast("
                + sql.argument(typed) + " as " + type + "))";
    }
}
