package io.clientele.customer.search;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.clientele.customer.search.filter.TraitFilter;

/**
 * What is asked of properties: values of them, and ranges. A list in the filter asks for one of several values of the property
 * that it is named after, a pair of fields that end in From and To for a range of theirs.
 */
record Traits(SortedMap<String, List<String>> equal, SortedMap<String, Range> ranges) {

    /** These are pairs of a name and a value, and are read as such. */
    private static final Set<String> NAMED = Set.of("taste", "need");

    private static final List<Field> FIELDS = Arrays.stream(TraitFilter.class.getFields())
            .filter(field -> !NAMED.contains(field.getName()))
            .toList();

    /** As the index has it; see the migration. */
    private static final String SCALARS =
            "(document - cast('{contactPoints,externalReferences,attributes,roles,tastes,needs,name,values}' as text[]))";

    private static final String POINT = "contactPoint";

    private static final String POINT_TYPE = "contactPointType";

    private static final String HOLD = "bondHold";

    /** Somebody at an organisation, who is asked for by what is not in the record. */
    private static final String PERSON = "person";

    /** These are asked for one by one, and stand in the record as lists. */
    private static final Map<String, String> LISTS =
            Map.of(POINT, "contactPoints", PERSON, "contactPoints", "value", "values");

    /** Properties that are kept beside the record. */
    private static final Map<String, String> COLUMNS = Map.of("yearlyWallet", "wallet_yearly");

    static Traits of(TraitFilter filter, PhoneNumbers phones) {
        var asked = new Traits(new TreeMap<>(), new TreeMap<>());
        if (filter != null) {
            FIELDS.forEach(field -> asked.take(field, filter));
        }
        if (phones != null) {
            asked.equal.computeIfPresent(POINT, (point, values) -> ContactPoints.alsoAsNumbers(values, phones));
            asked.equal.computeIfPresent(PERSON, (person, values) -> ContactPoints.alsoAsNumbers(values, phones));
        }
        return asked;
    }

    /** What is asked for: the names it is asked by, and the properties of the record. */
    Map<String, String> asked() {
        var asked = new TreeMap<String, String>();
        equal.keySet().forEach(name -> asked.put(name, inRecord(name)));
        ranges.forEach((property, range) -> {
            if (range.from() != null) {
                asked.put(property + "From", property);
            }
            if (range.to() != null) {
                asked.put(property + "To", property);
            }
        });
        return asked;
    }

    /** The property of the record that a filter asks for. */
    static String inRecord(String name) {
        return LISTS.getOrDefault(name, name);
    }

    /** Whether something is asked for that many may have, and by which no list is kept. */
    boolean ofMany() {
        return equal.containsKey(POINT_TYPE) || equal.containsKey(HOLD);
    }

    /** What keeps customers by the last rating of bonds of all who are one, by an index over all ratings. */
    void heldByIndex(boolean merged, Sql sql) {
        if (equal.containsKey(HOLD)) {
            var whose = merged ? "f.customer_id" : "coalesce(c.merged_into, c.id)";
            var last = sql.besides()
                    .and("f.kind = 'BOND_RATING'")
                    .oneOf("f.content #>> '{result,hold}'", equal.get(HOLD))
                    .and("not exists (select from " + Sql.one(whose, merged)
                            + " as another join dated_fact o on o.customer_id = another.id and o.kind = f.kind"
                            + " where (o.stated_on, o.id) > (f.stated_on, f.id))");
            sql.and("id in (select " + whose + " from dated_fact f join customer c on c.id = f.customer_id"
                    + last.where() + ")");
        }
    }

    /** The same of customers who are met one by one. */
    void heldOneByOne(boolean merged, Sql sql) {
        if (equal.containsKey(HOLD)) {
            sql.oneOf(
                    "(select f.content #>> '{result,hold}' from " + Sql.one("customer.id", merged)
                            + " as one join dated_fact f on f.customer_id = one.id and f.kind = 'BOND_RATING'"
                            + " order by f.stated_on desc, f.id desc limit 1)",
                    equal.get(HOLD));
        }
    }

    List<String> people() {
        return equal.getOrDefault(PERSON, List.of());
    }

    /** All but what stands beside the record: people, and what keeps customers. */
    void conditions(boolean merged, Sql sql) {
        equal.forEach((property, values) -> {
            switch (property) {
                case PERSON, HOLD -> {
                    // stand beside the record
                }
                case POINT -> sql.and(ContactPoints.hold(values, merged, sql));
                default ->
                    sql.and(values.stream()
                            .map(value -> holds(property, value, sql))
                            .collect(Collectors.joining(" or ", "(", ")")));
            }
        });
        ranges.forEach((property, range) -> range.conditions(property, sql));
    }

    private void take(Field field, TraitFilter filter) {
        try {
            var asked = field.get(filter);
            var property = property(field);
            if (asked instanceof Collection<?> values) {
                if (!values.isEmpty()) {
                    equal.put(property, values.stream().map(String::valueOf).toList());
                }
            } else if (asked != null) {
                var before = ranges.getOrDefault(property, new Range(null, null));
                ranges.put(
                        property,
                        field.getName().endsWith("From")
                                ? new Range(asked, before.to())
                                : new Range(before.from(), asked));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String property(Field field) {
        return field.getType() == List.class ? field.getName() : field.getName().replaceFirst("(From|To)$", "");
    }

    private static String holds(String property, String value, Sql sql) {
        return switch (property) {
            case "value" -> "document -> 'values' @> jsonb_build_array(cast(" + sql.argument(value) + " as text))";
            case POINT_TYPE ->
                "document -> 'contactPoints' @> jsonb_build_array(jsonb_build_object('type', cast("
                        + sql.argument(value) + " as text)))";
            case "creditGrade" -> "credit_grade = " + sql.argument(value);
            default ->
                SCALARS + " @> jsonb_build_object(cast(" + sql.argument(property) + " as text), cast("
                        + sql.argument(value) + " as text))";
        };
    }

    /** From a value on, up to and without another; either may be null. */
    record Range(Object from, Object to) {

        void conditions(String property, Sql sql) {
            var column = COLUMNS.get(property);
            var value = column == null ? inDocument(property) : column;
            sql.and((column == null ? "document -> '" + property + "'" : column) + " is not null");
            if (from != null) {
                sql.and(value + " >= " + sql.argument(plain(from)));
            }
            if (to != null) {
                sql.and(value + " < " + sql.argument(plain(to)));
            }
        }

        private String inDocument(String property) {
            return switch (from == null ? to : from) {
                case Integer whole -> "cast(document ->> '" + property + "' as integer)";
                case BigDecimal amount -> "cast(document #>> '{" + property + ",amount}' as numeric)";
                case LocalDate day -> "(document ->> '" + property + "') collate \"C\"";
                case Object other -> throw new IllegalArgumentException("No range of " + other.getClass());
            };
        }

        private static Object plain(Object bound) {
            return bound instanceof LocalDate day ? day.toString() : bound;
        }
    }
}
