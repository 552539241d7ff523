package io.clientele.valuation.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.store.Database;

import static org.assertj.core.api.Assertions.assertThat;

/** Customers of a wholesaler: few, each with many entries. Seventy thousand facts are more than a portion. */
@QuarkusTest
@WithBackends
@TestTransaction
class FactsOfManyCustomersTest {

    private static final int MANY = 35_000;

    @Inject
    Facts facts;

    @Inject
    FactPortions portions;

    @Inject
    Database database;

    private final UUID heavy = UUID.randomUUID();
    private final UUID heavyToo = UUID.randomUUID();
    private final UUID survivor = UUID.randomUUID();
    private final List<UUID> light = Stream.generate(UUID::randomUUID).limit(5).toList();
    private final List<UUID> all = Stream.of(List.of(heavy), light, List.of(heavyToo, survivor))
            .flatMap(Collection::stream)
            .toList();

    @Test
    void factsOfSomeFitIntoMemoryTogether() {
        light.forEach(customer -> bought(customer, 10));
        assertThat(portions.plain(light)).isEqualTo(List.of(light));
        bought(heavy, MANY);
        assertThat(portions.plain(all)).isEqualTo(List.of(all));
    }

    @Test
    void moreThanThatAreReadInPortions() {
        bought(heavy, MANY);
        bought(heavyToo, MANY);
        assertThat(portions.plain(all)).isEqualTo(List.of(all.subList(0, 6), all.subList(6, 8)));
    }

    @Test
    void factsOfTheMergedWeighOnTheSurvivor() {
        bought(heavy, MANY);
        var merged = UUID.randomUUID();
        bought(merged, MANY);
        database.execute(
                "INSERT INTO customer (customer_id, version, created_at, merged_into) VALUES (?, 1, now(), ?)",
                merged,
                survivor);
        assertThat(portions.plain(all)).isEqualTo(List.of(all.subList(0, 7), all.subList(7, 8)));
    }

    @Test
    void everybodyIsToldOnceWithAllFacts() {
        bought(heavy, MANY);
        bought(light.getFirst(), 3);
        bought(heavyToo, MANY);
        var told = new ArrayList<UUID>();
        var ids = new HashSet<UUID>();
        facts.each(all, (customer, its) -> {
            told.add(customer);
            assertThat(its).isSortedAccordingTo(Facts.TIME_ORDER).allMatch(f -> f.customerId()
                    .equals(customer));
            its.forEach(fact -> ids.add(fact.id()));
        });
        assertThat(told).isEqualTo(all);
        assertThat(ids).hasSize(2 * MANY + 3);
    }

    private void bought(UUID customer, int times) {
        database.execute("""
                INSERT INTO fact (customer_id, id, version, kind, occurred_at, recorded_at, amount)
                SELECT ?, gen_random_uuid(), 1, 'PURCHASE', at, at, 5 FROM generate_series(1, ?) AS i,
                       LATERAL (SELECT timestamptz '2020-01-01' + i * interval '1 minute' AS at) AS moments""", customer, times);
    }
}
