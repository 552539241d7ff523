package io.clientele.customer.search;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.clientele.customer.attribute.AskedAttribute;
import io.clientele.customer.model.words.Folding;

/**
 * All that is asked of one attribute besides what it is: bounds, and parts of its text, of which one has to be there. Numbers are compared as
 * such, days as they are written.
 *
 * @param from null for none
 * @param to null for none
 */
record ComparedAttribute(String name, String from, String to, List<String> parts) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

    private static final String SAID = "said";

    static List<ComparedAttribute> of(List<AskedAttribute> asked) {
        return asked.stream()
                .map(AskedAttribute::name)
                .distinct()
                .sorted()
                .map(name -> of(name, asked))
                .toList();
    }

    private static ComparedAttribute of(String name, List<AskedAttribute> asked) {
        return new ComparedAttribute(
                name,
                bound(name, AskedAttribute.Use.FROM, asked),
                bound(name, AskedAttribute.Use.TO, asked),
                texts(name, AskedAttribute.Use.CONTAINS, asked));
    }

    private static String bound(String name, AskedAttribute.Use use, List<AskedAttribute> asked) {
        return texts(name, use, asked).stream().findFirst().orElse(null);
    }

    private static List<String> texts(String name, AskedAttribute.Use use, List<AskedAttribute> asked) {
        return asked.stream()
                .filter(one -> one.use() == use && one.name().equals(name))
                .map(AskedAttribute::text)
                .toList();
    }

    Stream<AskedAttribute> asked() {
        return Stream.of(
                        asked(AskedAttribute.Use.FROM, from == null ? List.of() : List.of(from)),
                        asked(AskedAttribute.Use.TO, to == null ? List.of() : List.of(to)),
                        asked(AskedAttribute.Use.CONTAINS, parts))
                .flatMap(one -> one);
    }

    private Stream<AskedAttribute> asked(AskedAttribute.Use use, List<String> texts) {
        return texts.stream().map(text -> new AskedAttribute(use, name, text));
    }

    /** By an index over all values there are. */
    String byIndex(Sql sql) {
        var those = sql.besides().and("a.name = " + sql.argument(name));
        tests(column -> "a." + column, those);
        return "id in (select a.id from customer_attribute a" + those.where() + ")";
    }

    /** Of customers who are looked at one by one. */
    String oneByOne(Sql sql) {
        var those = sql.besides();
        tests(column -> own(column, sql), those);
        return those.where().replaceFirst("^ where ", "");
    }

    private String own(String column, Sql sql) {
        return "(select a." + column + " from customer_attribute a where a.id = customer.id and a.name = "
                + sql.argument(name) + ")";
    }

    private void tests(UnaryOperator<String> value, Sql sql) {
        if (from != null) {
            sql.and(test(value, ">=", from, sql));
        }
        if (to != null) {
            sql.and(test(value, "<", to, sql));
        }
        if (!parts.isEmpty()) {
            sql.and(parts.stream()
                    .map(part ->
                            value.apply(SAID) + " like " + sql.argument("%" + Sql.literal(Folding.folded(part)) + "%"))
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
    }

    private static String test(UnaryOperator<String> value, String than, String bound, Sql sql) {
        return NUMBER.matcher(bound).matches()
                ? value.apply("number") + " " + than + " " + sql.argument(new BigDecimal(bound))
                : value.apply(SAID) + " " + than + " " + sql.argument(bound);
    }
}
