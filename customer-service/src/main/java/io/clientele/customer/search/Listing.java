package io.clientele.customer.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.clientele.customer.attribute.AskedAttribute;
import io.clientele.customer.model.PersonalProperties;
import io.clientele.customer.model.profile.CustomerKind;
import io.clientele.customer.search.filter.CustomerFilter;
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

    private final Cursors cursors;
    private final Object[] boundTo;
    private final Conditions conditions;
    private final Sort sort;
    private final PageRequest page;
    private final Optional<List<String>> after;
    private final String rarest;

    private Listing(
            Cursors cursors, Object[] boundTo, Conditions conditions, Sort sort, PageRequest page, String rarest) {
        this.cursors = cursors;
        this.boundTo = boundTo;
        this.conditions = conditions;
        this.sort = sort;
        this.page = page;
        this.rarest = rarest;
        this.after = cursors.open(page.cursor(), boundTo);
    }

    /**
     * Refuses parameters that make no sense, all of them at once, and those that would tell what is masked.
     *
     * @param masked whether who asks sees people masked
     */
    public static Listing of(CustomerFilter filter, PageRequest page, Cursors cursors, Zone zone, boolean masked) {
        return of(filter, page, cursors, zone, null, masked);
    }

    /** @param phones by which numbers are found however they are written */
    public static Listing of(
            CustomerFilter filter, PageRequest page, Cursors cursors, Zone zone, PhoneNumbers phones, boolean masked) {
        var reading = new Reading(zone, phones);
        var conditions = reading.conditions(filter, masked);
        var sort = reading.sort(filter.sort);
        reading.refuseFaults();
        if (masked) {
            refuseTold(conditions, sort);
        }
        return new Listing(cursors, new Object[] {"customers", conditions, sort}, conditions, sort, page, null);
    }

    /** Parameters whose values speak of what is masked. */
    public static Set<String> personal(CustomerFilter filter, Zone zone) {
        var conditions = new Reading(zone, null).conditions(filter, true);
        return told(conditions.askedInWords(), conditions.kinds()).stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<Map.Entry<String, String>> told(Map<String, String> asked, List<CustomerKind> kinds) {
        return asked.entrySet().stream()
                .filter(one -> PersonalProperties.told(one.getValue(), kinds))
                .toList();
    }

    private static void refuseTold(Conditions conditions, Sort sort) {
        var asked = conditions.asked();
        if (sort.keys().stream().anyMatch(key -> key.property() == Sort.Property.NAME)) {
            asked.put("sort", "name");
        }
        var told = told(asked, conditions.kinds());
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

    /** The same list, by a filter that means now what is asked: from page to page that may be somebody else. */
    public Listing meaning(CustomerFilter now, Zone zone, PhoneNumbers phones) {
        var meant = new Reading(zone, phones).conditions(now, conditions.masked());
        return new Listing(cursors, boundTo, meant, sort, page, rarest);
    }

    /** What is asked of attributes. */
    public List<AskedAttribute> attributes() {
        return conditions.attributes();
    }

    /** Words of which one can lead to those whose names have all of them. */
    public List<String> words() {
        return conditions.longWords();
    }

    /** The same list, found by the word that fewest names have: an index that is asked for a word of all reads all. */
    public Listing ledBy(String rarest) {
        return new Listing(cursors, boundTo, conditions, sort, page, rarest);
    }

    public int limit() {
        return page.limit();
    }

    public boolean counted() {
        return page.counted();
    }

    /** The customer after whom the page begins, where nothing else says which place that is. */
    public Optional<UUID> follows() {
        return after.filter(position -> sort.keys().stream().anyMatch(key -> key.property() == Sort.Property.NAME))
                .map(position -> UUID.fromString(position.getFirst()));
    }

    /** A page, in the way that the database finds best. */
    public Statement page() {
        var sql = conditions.sql(rarest);
        begin(sql);
        var text = COLUMNS + sql.where() + " order by " + sort.orderBy() + limit(sql);
        return new Statement(text, sql.arguments());
    }

    /** The page as it is met along a list in which all stand; none where that is no help. */
    public Optional<Statement> walk() {
        return sort.byRegistration()
                ? Walk.along(conditions)
                        .filter(walk -> walk.byTerm() || !alone())
                        .map(this::along)
                : Optional.empty();
    }

    /** Whether so many rows of a walk are the page. Where other filters leave some of its list out, it ends before the list does. */
    public boolean whole(int rows) {
        return alone() || rows > page.limit();
    }

    private boolean alone() {
        return conditions.filters() == 1 && !conditions.amongAll();
    }

    /**
     * Rows of customers are looked at one by one, in the order of the list, until there are enough: nothing else is said by "offset 0". An
     * order inside, without a limit, would be planned as if all were wanted.
     */
    private Statement along(Walk walk) {
        var those = conditions.oneByOne(rarest).and("id = listed.id");
        var sql = those.besides();
        sql.and(walk.condition(sql));
        conditions.created(sql);
        begin(sql);
        var list = "select created_at, id from " + walk.table() + sql.where()
                + (alone() ? "" : " order by " + sort.orderBy() + " limit " + Walk.FAR);
        var text = "select found.* from (" + list + ") as listed cross join lateral (" + COLUMNS + those.where()
                + " offset 0) as found order by listed." + sort.orderBy().replace(", ", ", listed.") + limit(sql);
        return new Statement(text, sql.arguments());
    }

    private void begin(Sql sql) {
        after.ifPresent(position -> sql.and(sort.after(position, sql)));
    }

    private String limit(Sql sql) {
        return " limit " + sql.argument(page.limit() + 1);
    }

    /** Everything that is asked for, not a page of it. */
    public Statement all() {
        var sql = conditions.sql(rarest);
        return new Statement(COLUMNS + sql.where() + " order by " + sort.orderBy(), sql.arguments());
    }

    /** Counted where no number is kept. */
    public Statement count() {
        return KeptNumbers.of(conditions).orElseGet(() -> {
            var sql = conditions.sql(rarest);
            return new Statement("select count(*) from customer" + sql.where(), sql.arguments());
        });
    }

    /** Whether all who stand for themselves are asked for. */
    public boolean everybody() {
        return KeptNumbers.everybody(conditions);
    }

    /** A question about everybody who is found: their rows, with these columns, stand where it says {@code %s}. */
    public Statement about(String columns, String question) {
        var sql = conditions.sql(rarest);
        return new Statement(
                question.formatted("(select " + columns + " from customer" + sql.where() + ")"), sql.arguments());
    }

    /** The same, with their {@code place} in the order that is asked for. */
    public Statement inOrder(String columns, String question) {
        return about(columns + ", row_number() over (order by " + sort.orderBy() + ") as place", question);
    }

    /** Whether a property of those who are found is kept from who asks. */
    public boolean hides(String property) {
        return conditions.masked() && PersonalProperties.told(property, conditions.kinds());
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
        return cursors.seal(position, boundTo);
    }
}
