package io.clientele.customer.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import io.clientele.customer.model.CustomerKind;
import io.clientele.customer.model.PersonalProperties;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;

/** One page of customers as SQL, and the cursor to the next one. */
public final class Listing {

    private static final String COLUMNS = """
            select id, version, event_version, document, name_search, name_grams,
                   created_at, created_by, updated_at, updated_by, credit_grade, wallet_yearly, wallet_on, facts_at, merged_into
            from customer""";

    private static final String STANDING = " where merged_into is null";

    /** All records by a kept sum, without those that are merged: an index counts these few. */
    private static final String ALL_STANDING = """
            select (select coalesce(sum(amounts[1]), 0)::bigint from kept_sum where name = 'customers')
                - (select count(*) from customer where merged_into is not null)""";

    private final Cursors cursors;
    private final Conditions conditions;
    private final Sort sort;
    private final PageRequest page;
    private final Optional<List<String>> after;

    private Listing(Cursors cursors, Conditions conditions, Sort sort, PageRequest page) {
        this.cursors = cursors;
        this.conditions = conditions;
        this.sort = sort;
        this.page = page;
        this.after = cursors.open(page.cursor(), boundTo());
    }

    /**
     * Refuses parameters that make no sense, all of them at once, and those that would tell what is masked.
     *
     * @param masked whether who asks sees people masked
     */
    public static Listing of(CustomerFilter filter, PageRequest page, Cursors cursors, Zone zone, boolean masked) {
        var reading = new Reading(zone);
        var conditions = reading.conditions(filter, masked);
        var sort = reading.sort(filter.sort);
        reading.refuseFaults();
        if (masked) {
            refuseTold(conditions, sort);
        }
        return new Listing(cursors, conditions, sort, page);
    }

    private static void refuseTold(Conditions conditions, Sort sort) {
        var asked = conditions.asked();
        if (sort.keys().stream().anyMatch(key -> key.property() == Sort.Property.NAME)) {
            asked.put("sort", "name");
        }
        var told = asked.entrySet().stream()
                .filter(one -> PersonalProperties.told(one.getValue(), conditions.kinds()))
                .toList();
        if (!told.isEmpty()) {
            throw Rejection.of(
                    Rejection.Kind.FORBIDDEN,
                    "FORBIDDEN",
                    "What is found would tell what viewers see masked: "
                            + told.stream().map(Map.Entry::getKey).collect(Collectors.joining(", ")) + ".",
                    told.stream()
                            .map(one -> Fault.parameter(one.getKey(), "MASKED", remedy(one.getKey(), one.getValue())))
                            .toList());
        }
    }

    private static String remedy(String parameter, String property) {
        var organisations = Arrays.stream(CustomerKind.values())
                .filter(CustomerKind::organisation)
                .toList();
        return PersonalProperties.told(property, organisations)
                ? parameter + " needs agent."
                : parameter + " needs agent, or a kind that leaves people out, such as kind=COMPANY.";
    }

    /** The values of attributes that are asked for, by name. */
    public Map<String, Set<String>> attributes() {
        return conditions.named().stream()
                .filter(one -> one.kind() == NamedValue.Kind.ATTRIBUTE)
                .collect(Collectors.groupingBy(
                        NamedValue::name, TreeMap::new, Collectors.mapping(NamedValue::value, Collectors.toSet())));
    }

    public int limit() {
        return page.limit();
    }

    public boolean counted() {
        return page.counted();
    }

    public String pageSql() {
        return paged().text();
    }

    public List<Object> pageArguments() {
        return paged().arguments();
    }

    /** Everything that is asked for, not a page of it. */
    public String allSql() {
        return COLUMNS + conditions.sql().where() + " order by " + sort.orderBy();
    }

    public String countSql() {
        var where = conditions.sql().where();
        return where.equals(STANDING) ? ALL_STANDING : "select count(*) from customer" + where;
    }

    public List<Object> countArguments() {
        return conditions.sql().arguments();
    }

    /** The place after a row. The name is not in it, for a cursor can be read by those who may not see names. */
    public String seal(UUID id, Instant createdAt, Instant updatedAt) {
        var position = new ArrayList<String>();
        position.add(id.toString());
        sort.keys()
                .forEach(key -> position.add(
                        switch (key.property()) {
                            case NAME -> null;
                            case CREATED_AT -> createdAt.toString();
                            case UPDATED_AT -> updatedAt.toString();
                        }));
        return cursors.seal(position, boundTo());
    }

    private Object[] boundTo() {
        return new Object[] {"customers", conditions, sort};
    }

    private Statement paged() {
        var sql = conditions.sql();
        after.ifPresent(position -> sql.and(Keyset.after(sort, position, sql)));
        var limit = sql.argument(page.limit() + 1);
        var text = COLUMNS + sql.where() + " order by " + sort.orderBy() + " limit " + limit;
        return new Statement(text, sql.arguments());
    }

    private record Statement(String text, List<Object> arguments) {}
}
