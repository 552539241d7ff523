package io.clientele.interaction.erasure;

import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.database.Database;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/** References are as many as entries: nobody is erased or told what is kept of them by going through all of them. */
@QuarkusTest
@OnRealParts
class ErasingLooksThroughNothingTest {

    @Inject
    Database database;

    @Inject
    KnownPersons persons;

    @Test
    @Transactional
    void referencesAreFoundByWhatTheEntriesSay() {
        database.update("""
                insert into external_reference (system, id, entry_id, customer_id, occurred_at, digest)
                select 'many', i::text, gen_random_uuid(), gen_random_uuid(), now(), '\\x00' from generate_series(1, 20000) as i""");
        database.update("analyze external_reference");
        database.update(Rekeying.TABLE);
        assertThat(plan(Rekeying.REFERENCES))
                .contains("external_reference_pkey")
                .doesNotContain("Seq Scan on external");
        assertThat(plan(KnownPersons.references(persons.entries()), (Object) new UUID[] {UUID.randomUUID()}))
                .contains("external_reference_pkey")
                .doesNotContain("Seq Scan on external");
        assertThat(Stream.concat(Rekeying.DELETIONS.stream(), Rekeying.MOVES.stream()))
                .noneMatch(statement -> statement.contains("external_reference"));
    }

    private String plan(String sql, Object... arguments) {
        return database.query("explain (costs off) " + sql, row -> row.getString(1), arguments).stream()
                .collect(joining("\n"));
    }
}
