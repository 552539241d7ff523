package io.clientele.customer.search;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.clientele.customer.model.CustomerKind;
import io.clientele.customer.model.CustomerRole;
import io.clientele.customer.model.ExternalReference;

/** What is asked of customers. An empty list asks nothing. Its text is what cursors are bound to. */
record Conditions(
        List<CustomerKind> kinds,
        List<CustomerRole> roles,
        List<String> owners,
        List<ExternalReference> references,
        List<String> regions,
        List<String> industries,
        List<NamedValue> named,
        Instant createdFrom,
        Instant createdTo,
        Instant updatedFrom,
        Instant updatedTo,
        Traits traits,
        List<String> words,
        boolean merged) {

    Sql sql() {
        var sql = new Sql();
        sql.oneOf("kind", kinds.stream().map(Enum::name).toList())
                .oneOf("owner_id", owners)
                .oneOf("region", regions)
                .oneOf("industry", industries);
        roles(sql);
        references(sql);
        named(sql);
        if (createdFrom != null) {
            sql.and("created_at >= " + sql.argument(createdFrom));
        }
        if (createdTo != null) {
            sql.and("created_at < " + sql.argument(createdTo));
        }
        if (updatedFrom != null) {
            sql.and("updated_at >= " + sql.argument(updatedFrom));
        }
        if (updatedTo != null) {
            sql.and("updated_at < " + sql.argument(updatedTo));
        }
        traits.conditions(sql);
        words.forEach(word -> word(word, sql));
        if (!merged) {
            sql.and("merged_into is null");
        }
        return sql;
    }

    /** Names of filters that are kept from viewers. */
    List<String> personal() {
        return Stream.concat(
                        traits.personal().stream(),
                        named.stream()
                                .map(NamedValue::kind)
                                .filter(kind -> kind.personal)
                                .map(kind -> kind.parameter))
                .distinct()
                .toList();
    }

    private void roles(Sql sql) {
        if (!roles.isEmpty()) {
            sql.and(roles.stream()
                    .map(role -> "document -> 'roles' @> cast(" + sql.argument("\"" + role + "\"") + " as jsonb)")
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
    }

    private void references(Sql sql) {
        if (!references.isEmpty()) {
            sql.and(references.stream()
                    .map(one -> "(" + sql.argument(one.system()) + ", " + sql.argument(one.id()) + ")")
                    .collect(Collectors.joining(
                            ", ", "id in (select " + found() + " where (system, reference) in (", "))")));
        }
    }

    /** A merged customer's references find its survivor, unless merged customers are shown as themselves. */
    private String found() {
        return merged
                ? "customer_id from external_reference"
                : "coalesce(c.merged_into, c.id) from external_reference r join customer c on c.id = r.customer_id";
    }

    private void named(Sql sql) {
        named.stream()
                .collect(Collectors.groupingBy(
                        one -> List.of(one.kind(), one.name()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(values -> sql.and(values.stream()
                        .flatMap(value -> value.conditions(sql))
                        .collect(Collectors.joining(" or ", "(", ")"))));
    }

    private static void word(String word, Sql sql) {
        if (NameKeys.beginning(word)) {
            sql.and("name_grams @> cast(" + sql.argument(new String[] {word}) + " as text[])");
            return;
        }
        var keys = NameKeys.narrowing(word);
        if (!keys.isEmpty()) {
            sql.and("name_grams @> cast(" + sql.argument(keys.toArray(String[]::new)) + " as text[])");
        }
        sql.and("name_search like " + sql.argument("%" + literal(word) + "%"));
    }

    private static String literal(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
