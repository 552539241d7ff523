package io.clientele.customer.duplicate;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;

/** Where many have the same, and where many come at once. */
@QuarkusTest
@WithBackends
class ComparingCrowdsTest {

    private static final String CANDIDATES = "/api/v1/duplicate-candidates";

    private static final String MADE = """
            insert into customer (id, version, event_version, document, name_search, name_grams, created_at, created_by, updated_at, updated_by)
            select uuidv7(), 1, 1, '{"kind":"COMPANY","name":"Crowd","roles":["CUSTOMER"]}', 'crowd', '{}', now(), 'it', now(), 'it'
            from generate_series(1, ?) returning id""";

    @Inject
    Sql sql;

    @Inject
    MatchRows rows;

    @Test
    void whatEverybodyHasTellsNothing() {
        var mail = unique() + "@example.com";
        for (int i = 0; i <= MatchRows.COMMON; i++) {
            withMail(mail);
        }
        var last = withMail(mail);
        matched();
        get("viewer", CANDIDATES + "?customerId=" + last).body("items", empty());
    }

    @Test
    void whatFewHadTellsNothingAnyMoreOnceManyHaveIt() {
        var mail = unique() + "@example.com";
        var first = withMail(mail);
        var second = withMail(mail);
        matched();
        get("viewer", CANDIDATES + "?customerId=" + first).body("items[0].customers.id", hasItem(second));
        for (int i = 2; i <= MatchRows.COMMON; i++) {
            withMail(mail);
        }
        matched();
        get("viewer", CANDIDATES + "?customerId=" + first).body("items", empty());
    }

    @Test
    void whoComesSinglyIsComparedBeforeThoseWhoComeInACrowd() {
        Patience.until("nobody else compares", this::singlyIsTakenFirst);
    }

    private boolean singlyIsTakenFirst() {
        QuarkusTransaction.begin();
        try {
            boolean alone = rows.alone();
            if (alone) {
                sql.query(MADE, row -> true, 60);
                sql.execute("delete from duplicate_due");
                sql.execute("delete from customer where name_search = 'crowd'");
                sql.query(MADE, row -> true, 60);
                var last =
                        sql.query(MADE, row -> row.getObject(1, UUID.class), 1).getFirst();
                assertThat(rows.take(50)).contains(last);
            }
            return alone;
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static String withMail(String mail) {
        return register("{\"kind\":\"INDIVIDUAL\",\"name\":\"" + unique()
                + "\",\"contactPoints\":[{\"type\":\"EMAIL\",\"value\":\"" + mail + "\"}]}");
    }

    /** Whoever came singly has been looked at; of a crowd that another test left many may be due yet. */
    private void matched() {
        Patience.until(
                "nobody who came singly is due",
                () -> sql.count("select count(*) from duplicate_due where not crowd") == 0);
    }

    private static String unique() {
        return "x" + UUID.randomUUID().toString().replace("-", "");
    }
}
