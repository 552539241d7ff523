package io.clientele.customer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static org.assertj.core.api.Assertions.assertThat;

/** The terms that customers stand under and the numbers of those with a value are those of a recount, whatever has happened. */
@QuarkusTest
@WithBackends
class ListsKeptBesideCustomersTest {

    private static final String MERGES = "/api/v1/customer-merges";

    private final Random random = new Random(7);
    private final List<String> ids = new ArrayList<>();
    private final List<String> merges = new ArrayList<>();

    @Inject
    Sql sql;

    @Test
    void afterRegistrationsChangesMergesAndTheirUndoing() {
        for (int i = 0; i < 8; i++) {
            ids.add(register(said("\"kind\":\"COMPANY\",")));
        }
        ListsRecounted.agree(sql);
        for (int i = 0; i < 40; i++) {
            switch (random.nextInt(4)) {
                case 0 -> merge();
                case 1 -> unmerge();
                default -> patch(any(), "*", said("")); // merged ones refuse it, and nothing is changed
            }
        }
        ListsRecounted.agree(sql);
        assertThat(merges).isNotEmpty();
    }

    @Test
    void afterStatementsThatChangeManyRowsAtOnce() {
        sql.execute("""
                insert into customer (id, version, event_version, document, name_search, name_grams, created_at, created_by, updated_at, updated_by)
                select gen_random_uuid(), 1, 1, jsonb_build_object('kind', 'COMPANY', 'name', 'Many', 'roles', jsonb_build_array('CUSTOMER'),
                    'region', 'Many' || i % 3, 'citySize', 'S' || i % 2, 'attributes', jsonb_build_object('n', i % 5, 'yes', true)),
                    'many', array['m', 'ma'], now(), 'many', now(), 'many'
                from generate_series(1, 300) as i""");
        ListsRecounted.agree(sql);
        sql.execute(
                "update customer set document = document || '{\"region\":\"Few\",\"citySize\":\"S0\",\"attributes\":{\"n\":1.0}}' where created_by = 'many'");
        ListsRecounted.agree(sql);
        sql.execute("update customer set event_version = event_version + 1 where created_by = 'many'");
        sql.execute("delete from customer where created_by = 'many'");
        ListsRecounted.agree(sql);
        assertThat(
                        sql.count(
                                "select count(*) from customer_term where term = term('citySize', 'S0') and id not in (select id from customer)"))
                .isZero();
    }

    @Test
    void aTermIsTheSameForNumbersHoweverTheyAreWritten() {
        assertThat(sql.count("""
                select count(*) from customer_terms('{"attributes":{"a":5.50,"b":true,"c":"5.50"},"roles":["CUSTOMER","PARTNER"]}', '{x}') as t
                where t in (term('attributes.a', '5.5'), term('attributes.b', 'true'), term('attributes.c', '5.50'), term('roles', 'PARTNER'),
                    term('name', 'x'))""")).isEqualTo(5);
    }

    @Test
    void everyPropertyByWhichListsAreReadIsATerm() {
        for (var property : Walk.LISTED) {
            var inRecord = Traits.inRecord(property);
            var value = inRecord.equals(property) ? "\"it\"" : "[\"it\"]";
            var document = "{\"%s\":%s}".formatted(inRecord, value);
            assertThat(sql.count(
                            "select count(*) from customer_terms(?::jsonb, '{}') as t where t = term(?, 'it')",
                            document,
                            inRecord))
                    .as(property)
                    .isOne();
        }
    }

    private void merge() {
        var answer = post("manager", MERGES, "{\"survivorId\":\"%s\",\"mergedIds\":[\"%s\"]}".formatted(any(), any()));
        if (answer.statusCode() == 201) { // else both are one, or merged already
            merges.add(answer.path("id"));
        }
    }

    private void unmerge() {
        if (!merges.isEmpty()) {
            as("manager").delete(MERGES + "/" + merges.getLast());
        }
    }

    private String any() {
        return ids.get(random.nextInt(ids.size()));
    }

    private String said(String more) {
        return "{%s\"name\":\"Said %s\",\"region\":\"Said%d\",\"ownerId\":\"said-%d\",\"citySize\":\"C%d\",\"tastes\":{\"colour\":\"%d\"}}"
                .formatted(
                        more,
                        UUID.randomUUID(),
                        random.nextInt(3),
                        random.nextInt(3),
                        random.nextInt(3),
                        random.nextInt(3));
    }
}
