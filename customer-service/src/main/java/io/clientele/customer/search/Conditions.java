package io.clientele.customer.search;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.clientele.customer.attribute.AskedAttribute;
import io.clientele.customer.model.PersonalProperties;
import io.clientele.customer.model.profile.CustomerKind;
import io.clientele.customer.model.profile.CustomerRole;
import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.customer.model.words.NameKeys;

/**
 * What is asked of customers. An empty list asks nothing. Its text is what cursors are bound to.
 *
 * @param names whole names, folded
 * @param consents what they said of channels and purposes, one of them
 * @param owned whether somebody looks after them; null asks nothing
 * @param masked whether who asks sees people masked
 */
record Conditions(
        List<CustomerKind> kinds,
        List<CustomerRole> roles,
        List<String> owners,
        Boolean owned,
        List<ExternalReference> references,
        List<String> regions,
        List<String> industries,
        List<String> names,
        List<AskedConsent> consents,
        List<NamedValue> named,
        List<ComparedAttribute> compared,
        Instant createdFrom,
        Instant createdTo,
        Instant updatedFrom,
        Instant updatedTo,
        Traits traits,
        List<String> words,
        boolean merged,
        boolean masked) {

    private static final Set<String> OF_FEW = Set.of("contactPoint", "person", "parentId", "referredBy");

    /** @param rarest the word that an index is asked for, besides those that are keys; every one where it is null */
    Sql sql(String rarest) {
        var sql = all(rarest);
        compared.forEach(one -> sql.and(one.byIndex(sql)));
        if (!consents.isEmpty()) {
            sql.and(AskedConsent.byIndex(consents, merged, sql));
        }
        traits.heldByIndex(merged, sql);
        Words.byIndex(inTexts(), rarest, sql);
        return sql;
    }

    /** The same, where customers are met one by one. */
    Sql oneByOne(String rarest) {
        var sql = all(rarest);
        compared.forEach(one -> sql.and(one.oneByOne(sql)));
        if (!consents.isEmpty()) {
            sql.and(AskedConsent.oneByOne(consents, merged, sql));
        }
        traits.heldOneByOne(merged, sql);
        Words.oneByOne(inTexts(), sql);
        return sql;
    }

    private Sql all(String rarest) {
        var sql = new Sql();
        sql.oneOf("kind", kinds.stream().map(Enum::name).toList())
                .oneOf("owner_id", owners)
                .oneOf("region", regions)
                .oneOf("industry", industries);
        if (owned != null) {
            sql.and(owned ? "owner_id is not null" : "owner_id is null");
        }
        roles(sql);
        references(sql);
        Words.wholly(names, merged, sql);
        named(sql);
        created(sql);
        if (updatedFrom != null) {
            sql.and("updated_at >= " + sql.argument(updatedFrom));
        }
        if (updatedTo != null) {
            sql.and("updated_at < " + sql.argument(updatedTo));
        }
        traits.conditions(merged, sql);
        if (!traits.people().isEmpty()) {
            sql.and(PeopleThere.hold(traits.people(), merged, sql));
        }
        Words.inNames(inName(), rarest, merged, sql);
        if (masked && !words.isEmpty()) {
            Words.toViewers(words, merged, PersonalProperties.people(kinds), sql);
        }
        if (!merged) {
            sql.and("merged_into is null");
        }
        return sql;
    }

    /** Names of filters, and the properties of the record that they ask for. */
    SortedMap<String, String> asked() {
        var asked = new TreeMap<>(traits.asked());
        named.forEach(one -> asked.put(one.kind().parameter, one.kind().property));
        attributes().forEach(one -> asked.put(one.use().parameter(), NamedValue.Kind.ATTRIBUTE.property));
        return asked;
    }

    /** The same, with what viewers may ask too, and are told nothing of where others have asked it. */
    SortedMap<String, String> askedInWords() {
        var asked = asked();
        if (!words.isEmpty()) {
            asked.put("q", PersonalProperties.POINTS);
        }
        if (!names.isEmpty()) {
            asked.put("name", PersonalProperties.NAME);
        }
        return asked;
    }

    /** What is asked of attributes. */
    List<AskedAttribute> attributes() {
        return Stream.concat(
                        named.stream()
                                .filter(one -> one.kind() == NamedValue.Kind.ATTRIBUTE)
                                .map(one -> new AskedAttribute(AskedAttribute.Use.EQUAL, one.name(), one.value())),
                        compared.stream().flatMap(ComparedAttribute::asked))
                .toList();
    }

    /** When they were registered. */
    void created(Sql sql) {
        if (createdFrom != null) {
            sql.and("created_at >= " + sql.argument(createdFrom));
        }
        if (createdTo != null) {
            sql.and("created_at < " + sql.argument(createdTo));
        }
    }

    /** Whether many may be found by what is no list of anybody: those who were registered last are looked at first. */
    boolean amongAll() {
        return !compared.isEmpty() || !consents.isEmpty() || traits.ofMany();
    }

    /** How many filters there are besides when they were registered. */
    int filters() {
        return (int) Stream.of(kinds, roles, owners, references, regions, industries, names, consents)
                        .filter(one -> !one.isEmpty())
                        .count()
                + (int) named.stream()
                        .map(one -> List.of(one.kind(), one.name()))
                        .distinct()
                        .count()
                + compared.size()
                + (owned == null ? 0 : 1)
                + (updatedFrom == null && updatedTo == null ? 0 : 1)
                + traits.equal().size()
                + traits.ranges().size()
                + words.size()
                + (wholeNames() ? 1 : 0);
    }

    /** Words that are looked for in names: whoever sees people masked finds nobody by anything else. */
    List<String> inName() {
        return words.stream().filter(word -> masked || Words.inName(word)).toList();
    }

    /** Words that are looked for in all texts of the record; where none is long, pairs of Chinese characters, which are terms. */
    List<String> inTexts() {
        return words.stream().filter(word -> !masked && !Words.inName(word)).toList();
    }

    /** Those that the index of trigrams finds. */
    List<String> longWords() {
        return words.stream().filter(word -> !NameKeys.key(word)).distinct().toList();
    }

    /** Whether something is asked for that few have: an index finds them at once. */
    boolean ofFew() {
        return !references.isEmpty()
                || !names.isEmpty()
                || traits.equal().keySet().stream().anyMatch(OF_FEW::contains)
                || !longWords().isEmpty();
    }

    private boolean wholeNames() {
        return masked && !words.isEmpty() && PersonalProperties.people(kinds);
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
}
