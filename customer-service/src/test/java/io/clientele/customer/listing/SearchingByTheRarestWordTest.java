package io.clientele.customer.listing;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

/** An index that is asked for a word of all names reads all of it; asked for the rare word beside it, hardly anything. */
@QuarkusTest
@WithBackends
class SearchingByTheRarestWordTest {

    @Inject
    Sql sql;

    @Inject
    CustomerLists lists;

    @Test
    void theWordThatFewestNamesHaveLeadsAndAllAreLookedFor() {
        sql.execute("""
                insert into customer (id, version, event_version, document, name_search, name_grams, created_at, created_by, updated_at, updated_by)
                select gen_random_uuid(), 1, 1, jsonb_build_object('kind', 'COMPANY', 'name', 'Ordinary', 'roles', jsonb_build_array('CUSTOMER')),
                    'ordinary' || case when i > 500 then ' number ' || i else '' end, array['o', 'or'], now(), 'ordinary', now(), 'ordinary'
                from generate_series(1, 1000) as i""");
        sql.execute("analyze customer, customer_text");
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(lists.rarest(List.of("ordinary", "zebra"))).isEqualTo("zebra");
            assertThat(lists.rarest(List.of("zebra", "zebras", "ordinary"))).isEqualTo("zebras");
        });
        var id = company("Ordinary 100% Zebra");
        for (var q : List.of("ordinary zebra", "zebra ordinary", "zebra 100% ordinary")) {
            get("agent", CUSTOMERS + "?count=true&q=" + q).body("items.id", contains(id));
        }
        get("agent", CUSTOMERS + "?q=zebra unknown").body("items", empty());
        sql.execute("delete from customer where created_by = 'ordinary'");
    }
}
