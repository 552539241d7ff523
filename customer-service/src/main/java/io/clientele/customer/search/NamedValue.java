package io.clientele.customer.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A value under a name in a filter, such as an attribute's: a text, and for attributes whatever else it can be read as. */
record NamedValue(Kind kind, String name, String value) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

    /** Each may hold. */
    Stream<String> conditions(Sql sql) {
        List<String> any = new ArrayList<>();
        any.add(holds(sql, "text", value));
        if (kind == Kind.ATTRIBUTE && NUMBER.matcher(value).matches()) {
            any.add(holds(sql, "numeric", new BigDecimal(value)));
        }
        if (kind == Kind.ATTRIBUTE && (value.equals("true") || value.equals("false"))) {
            any.add(holds(sql, "boolean", Boolean.valueOf(value)));
        }
        return any.stream();
    }

    /** As terms have what it may be: a text as it is, a number in its shortest form. */
    Stream<String> written() {
        return kind == Kind.ATTRIBUTE && NUMBER.matcher(value).matches()
                ? Stream.of(value, new BigDecimal(value).stripTrailingZeros().toPlainString())
                        .distinct()
                : Stream.of(value);
    }

    private String holds(Sql sql, String type, Object typed) {
        return "document -> '" + kind.property + "' @> jsonb_build_object(cast(" + sql.argument(name)
                + " as text), cast(" + sql.argument(typed) + " as " + type + "))";
    }

    /** Where names have values. */
    enum Kind {
        ATTRIBUTE("attribute", "attributes", "fleetSize:LARGE"),
        TASTE("taste", "tastes", "colour:green"),
        NEED("need", "needs", "delivery:before noon");

        final String parameter;
        final String property;
        final String example;

        Kind(String parameter, String property, String example) {
            this.parameter = parameter;
            this.property = property;
            this.example = example;
        }
    }
}
