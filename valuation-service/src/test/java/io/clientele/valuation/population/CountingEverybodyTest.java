package io.clientele.valuation.population;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.store.Emptied;

import static org.assertj.core.api.Assertions.assertThat;

/** How many customers there are is kept by the database, and is what a count of those who stand for themselves would give. */
@QuarkusTest
@WithBackends
class CountingEverybodyTest {

    private static final String TABLES = "fact, customer, customer_profile, valuation, valuation_history";
    private static final String COME = """
            INSERT INTO customer (customer_id, version) SELECT md5('counted' || c)::uuid, %1$d FROM generate_series(%2$d, %3$d) AS c
            ON CONFLICT (customer_id) DO UPDATE SET version = excluded.version, merged_into = NULL""";

    @Inject
    Database database;

    @Inject
    Population population;

    @BeforeEach
    @AfterEach
    void nobody() {
        Emptied.of(database, TABLES);
        assertThat(population.customers()).isZero();
    }

    @Test
    void whoComesIsMergedComesBackAndGoesIsCounted() {
        for (var happens : List.of(
                COME.formatted(1, 1, 100),
                "UPDATE customer SET merged_into = md5('counted1')::uuid WHERE customer_id IN (md5('counted2')::uuid, md5('counted3')::uuid)",
                "UPDATE customer SET merged_into = md5('counted4')::uuid WHERE customer_id = md5('counted3')::uuid",
                COME.formatted(2, 3, 120),
                "DELETE FROM customer WHERE customer_id IN (md5('counted1')::uuid, md5('counted2')::uuid)",
                "UPDATE customer SET version = 7")) {
            database.execute(happens);
            assertThat(population.customers()).as(happens).isEqualTo(counted());
        }
        assertThat(counted()).isEqualTo(118);
    }

    @Test
    void whatIsUndoneWasNeverCounted() {
        QuarkusTransaction.begin();
        database.execute(COME.formatted(1, 1, 5));
        assertThat(population.customers()).isEqualTo(5);
        QuarkusTransaction.rollback();
        assertThat(population.customers()).isZero();
    }

    private long counted() {
        return database.query("SELECT count(*) FROM customer WHERE merged_into IS NULL", row -> row.getLong(1))
                .getFirst();
    }
}
