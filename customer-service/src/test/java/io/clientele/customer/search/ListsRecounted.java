package io.clientele.customer.search;

import io.clientele.kit.sql.Sql;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept beside customers, their texts, the terms they stand under and the numbers of those with a value, against a recount. */
public final class ListsRecounted {

    private static final String TEXTS = """
            with kept as (select id, said from customer_text),
                recounted as (
                    select c.id, customer_line(c.id, c.document) from customer c)
            select count(*) from ((table kept except table recounted) union all (table recounted except table kept)) as other""";

    private static final String TERMS = """
            with kept as (select term, created_at, id from customer_term),
                recounted as (
                    select t.term, c.created_at, c.id from customer c, customer_terms(c.document, c.name_grams || array(
                        select gram from customer m, unnest(m.name_grams) as gram where m.merged_into = c.id)) as t (term)
                    union all
                    select term('text', pair), c.created_at, c.id
                    from customer c, unnest(text_keys(customer_line(c.id, c.document))) as pair)
            select count(*) from ((table kept except table recounted) union all (table recounted except table kept)) as other""";

    private static final String NAMES = """
            select count(*) from customer c where merged_names is distinct from (
                select string_agg(m.name_search, e'\n' order by m.id) from customer m where m.merged_into = c.id)""";

    private static final String NUMBERS = """
            with kept as (select key, sum(amounts[1]) from kept_sum where name = 'customers_by' group by key having sum(amounts[1]) <> 0),
                recounted as (
                    select key, count(*) from customer,
                        unnest(array['kind=' || kind, 'owner_id=' || owner_id, 'region=' || region, 'industry=' || industry]) as key
                    where merged_into is null and key is not null group by key)
            select count(*) from ((table kept except table recounted) union all (table recounted except table kept)) as other""";

    private ListsRecounted() {}

    public static void agree(Sql sql) {
        assertThat(sql.count(TEXTS)).as("texts that are not those of a record").isZero();
        assertThat(sql.count(NAMES))
                .as("names that are not those of merged ones")
                .isZero();
        assertThat(sql.count(TERMS)).as("terms that are not those of a record").isZero();
        assertThat(sql.count(NUMBERS))
                .as("numbers that are not those of a count")
                .isZero();
    }
}
