package io.clientele.valuation.erasure;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.privacy.Persons;
import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.store.Database;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of a person is handed out whole. */
@QuarkusTest
@WithBackends
class WhatIsKeptTest {

    /** Copies of what is handed out, notes, and that an id was erased. */
    private static final String NOT_HANDED_OUT =
            "'fact_bundle', 'valuation_owed', 'indicator_due', 'erased_customer'";

    @Inject
    Persons persons;

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
}
