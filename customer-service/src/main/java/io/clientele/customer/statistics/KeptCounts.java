package io.clientele.customer.statistics;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.clientele.customer.search.KeptNumbers;
import io.clientele.customer.search.Statement;

/** How many of all customers have which value of what most lists are narrowed by: kept by the database, so that nobody is read for it. */
final class KeptCounts {

    /** As the kept sums call them. */
    private static final Map<String, String> NAMES =
            Map.of("kind", "kind", "ownerId", "owner_id", "region", "region", "industry", "industry");

    private static final String COUNTED = """
            with all_of (customers) as (%s
            ), asked (property, prefix) as (values %s
            ), kept as (
                select property, substr(key, length(prefix) + 1) as value, cast(sum(amounts[1]) as bigint) as customers
                from asked join kept_sum on name = 'customers_by' and starts_with(key, prefix) group by property, prefix, key
            )
            select '' as property, '' as value, customers from all_of
            union all select property, value, customers from kept where customers <> 0
            union all select property, null, all_of.customers - coalesce(sum(kept.customers), 0)
            from all_of cross join asked left join kept using (property) where property is not null group by property, all_of.customers
            having all_of.customers > coalesce(sum(kept.customers), 0)""";

    /** Where no property is asked for, all are counted nevertheless. */
    private static final String NOTHING = "(null, null)";

    private KeptCounts() {}

    /** Whether all of these properties are kept. */
    static boolean of(List<Counted> asked) {
        return asked.stream().allMatch(one -> NAMES.containsKey(one.property()));
    }

    /** The question of {@link Counted} about everybody who stands for oneself. */
    static Statement question(List<Counted> asked, int top) {
        var properties = asked.stream()
                .map(one -> "('%s', '%s=')".formatted(one.property(), NAMES.get(one.property())))
                .collect(Collectors.joining(", "));
        return new Statement(
                Counted.ranked(COUNTED.formatted(KeptNumbers.ALL, properties.isEmpty() ? NOTHING : properties), top),
                List.of());
    }
}
