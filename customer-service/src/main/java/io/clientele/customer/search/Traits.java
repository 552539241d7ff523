package io.clientele.customer.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is asked of properties that have no column: values of them, and ranges. */
record Traits(Map<String, List<String>> equal, List<Range> ranges) {

    private static final Set<String> PERSONAL = Set.of(
            "gender",
            "maritalStatus",
            "education",
            "occupation",
            "lifeStage",
            "dwelling",
            "buyingMotive",
            "contactPoint",
            "income",
            "householdSize",
            "birthDate");
    private static final String CONTACT_POINT = "contactPoint";

    /** As the index has it; see the migration. */
    private static final String SCALARS =
            "(document - cast('{contactPoints,externalReferences,attributes,roles,tastes,needs,name,values}' as text[]))";

    static Traits of(TraitFilter filter) {
        var asked = new Asked();
        if (filter == null) {
            return new Traits(Map.of(), List.of());
        }
        asked.oneOf("citySize", filter.citySize);
        asked.oneOf("operatingState", filter.operatingState);
        asked.oneOf("parentId", filter.parentId);
        asked.oneOf("source", filter.source);
        asked.oneOf("campaign", filter.campaign);
        asked.oneOf("referredBy", filter.referredBy);
        asked.oneOf("preferredChannel", filter.preferredChannel);
        asked.oneOf("preferredLanguage", filter.preferredLanguage);
        asked.oneOf("gender", filter.gender);
        asked.oneOf("maritalStatus", filter.maritalStatus);
        asked.oneOf("education", filter.education);
        asked.oneOf("occupation", filter.occupation);
        asked.oneOf("lifeStage", filter.lifeStage);
        asked.oneOf("dwelling", filter.dwelling);
        asked.oneOf("buyingMotive", filter.buyingMotive);
        asked.oneOf(CONTACT_POINT, filter.contactPoint);
        asked.within("employees", Range.WHOLE, filter.employeesFrom, filter.employeesTo);
        asked.within("annualRevenue", Range.AMOUNT, filter.annualRevenueFrom, filter.annualRevenueTo);
        asked.within("acquisitionCost", Range.AMOUNT, filter.acquisitionCostFrom, filter.acquisitionCostTo);
        asked.within("income", Range.AMOUNT, filter.incomeFrom, filter.incomeTo);
        asked.within("householdSize", Range.WHOLE, filter.householdSizeFrom, filter.householdSizeTo);
        asked.within("birthDate", Range.DAY, filter.birthDateFrom, filter.birthDateTo);
        return new Traits(asked.equal, asked.ranges);
    }

    /** Names of those that are kept from viewers. */
    List<String> personal() {
        var names = new ArrayList<>(equal.keySet());
        ranges.forEach(range -> names.add(range.property()));
        names.retainAll(PERSONAL);
        return names;
    }

    void conditions(Sql sql) {
        equal.forEach((property, values) -> sql.and(values.stream()
                .map(value -> holds(property, value, sql))
                .collect(Collectors.joining(" or ", "(", ")"))));
        ranges.forEach(range -> range.conditions(sql));
    }

    private static String holds(String property, String value, Sql sql) {
        return property.equals(CONTACT_POINT)
                ? "document -> 'contactPoints' @> jsonb_build_array(jsonb_build_object('value', cast("
                        + sql.argument(value) + " as text)))"
                : SCALARS + " @> jsonb_build_object(cast(" + sql.argument(property) + " as text), cast("
                        + sql.argument(value) + " as text))";
    }

    private static final class Asked {

        private final Map<String, List<String>> equal = new LinkedHashMap<>();
        private final List<Range> ranges = new ArrayList<>();

        void oneOf(String property, Collection<?> values) {
            if (values != null && !values.isEmpty()) {
                equal.put(property, values.stream().map(String::valueOf).toList());
            }
        }

        void within(String property, String column, Object from, Object to) {
            if (from != null || to != null) {
                ranges.add(new Range(property, column, from, to));
            }
        }
    }

    /** From a value on, up to and without another; either may be null. */
    record Range(String property, String column, Object from, Object to) {

        static final String WHOLE = "cast(document ->> '%1$s' as integer)";
        static final String AMOUNT = "cast(document #>> '{%1$s,amount}' as numeric)";
        static final String DAY = "(document ->> '%1$s') collate \"C\"";

        void conditions(Sql sql) {
            var value = column.formatted(property);
            sql.and("document -> '" + property + "' is not null");
            if (from != null) {
                sql.and(value + " >= " + sql.argument(plain(from)));
            }
            if (to != null) {
                sql.and(value + " < " + sql.argument(plain(to)));
            }
        }

        private Object plain(Object bound) {
            return column.equals(DAY) ? bound.toString() : bound;
        }
    }
}
