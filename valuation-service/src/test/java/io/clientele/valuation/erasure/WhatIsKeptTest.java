package io.clientele.valuation.erasure;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.privacy.Persons;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.value.revaluation.Heard;

import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of a person is handed out whole, and whoever looks at it is known. */
@QuarkusTest
@WithBackends
class WhatIsKeptTest {

    /** Copies of what is handed out, notes, and that an id was erased. */
    private static final String NOT_HANDED_OUT =
            "'fact_bundle', 'merge_noted', 'valuation_owed', 'indicator_due', 'erased_customer'";

    @Inject
    Persons persons;

    @Inject
    Heard heard;

    @Inject
    Database database;

    @Test
    void everyTableOfAPersonIsHandedOut() {
        var tables = database.query("""
                SELECT DISTINCT table_name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
                 WHERE table_schema = current_schema() AND column_name = 'customer_id' AND table_type = 'BASE TABLE'
                   AND table_name NOT IN (%s)""".formatted(NOT_HANDED_OUT), row -> row.getString(1));
        assertThat(tables).hasSizeGreaterThan(5);
        assertThat(tables)
                .allMatch(table -> persons.held().values().stream().anyMatch(sql -> sql.contains(" " + table + " ")));
    }

    @Test
    void whoSupposesOfACustomerHasLooked() {
        var customer = UUID.randomUUID();
        heard.purchase(customer, "2026-01-05T10:00:00Z", "12.50");
        var viewer = given().bearer(Tokens.of("viewer")).contentType("application/json");
        viewer.body("{\"discountRate\":0.2}")
                .post("/api/v1/customers/{id}/valuation/what-if", customer)
                .then()
                .statusCode(200);
        given().bearer(Tokens.of("viewer"))
                .contentType("application/json")
                .body(
                        "{\"customerId\":\"" + customer
                                + "\",\"probabilityWithout\":0.5,\"probabilityWith\":0.75,\"cost\":{\"amount\":\"1\",\"currency\":\"CNY\"}}")
                .post("/api/v1/retention-evaluations")
                .then()
                .statusCode(200);
        Patience.until("both are noted", () -> looks(customer) == 2);
    }

    private long looks(UUID customer) {
        return database.query(
                        "SELECT count(*) FROM access_entry WHERE ? = ANY (customers)", row -> row.getLong(1), customer)
                .getFirst();
    }
}
