package io.clientele.kit.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class KeepingSumsTest {

    private static final String WAITING =
            "select count(*) from pg_locks where not granted and relation = to_regclass(?)";

    /** Each test has a table of its own. */
    private final String parcels =
            "parcel_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    @Inject
    Sql sql;

    @Inject
    KeptSums sums;

    @Inject
    Folding folding;

    @Test
    void rowsThatAreThereAlreadyCount() {
        create();
        put(1, "north", "2.5");
        keep("array['INSERT', 'UPDATE', 'DELETE']");
        put(2, "north", "0.5");
        assertThat(sums.of(parcels)).hasSize(1).containsEntry("north", amounts("2", "3.0"));
    }

    /** As while a new replica prepares the database and one of before still writes. */
    @Test
    void whoWritesWhileTheyBeginIsCounted() throws Exception {
        create();
        try (var starting = Executors.newSingleThreadExecutor()) {
            QuarkusTransaction.begin();
            put(1, "north", "1");
            var begun = starting.submit(() -> keep("array['INSERT', 'UPDATE', 'DELETE']"));
            Patience.until("it waits for the table", () -> sql.count(WAITING, parcels) == 1);
            QuarkusTransaction.commit();
            begun.get();
        }
        assertThat(sums.of(parcels)).containsEntry("north", amounts("1", "1"));
    }

    @Test
    void whateverHappensTheyAreThoseOfARecount() {
        keepAll();
        var random = new Random(3);
        for (int i = 0; i < 300; i++) {
            change(random);
        }
        assertExact();
        folding.fold();
        assertExact();
    }

    @Test
    void whatIsRolledBackWasNeverCounted() {
        keepAll();
        put(1, "north", "1");
        QuarkusTransaction.begin();
        put(2, "north", "1");
        QuarkusTransaction.rollback();
        assertThat(sums.of(parcels)).containsEntry("north", amounts("1", "1"));
    }

    @Test
    void anEmptiedTableHasNone() {
        keepAll();
        put(1, "north", "1");
        sql.execute("truncate " + parcels);
        assertThat(sums.of(parcels)).isEmpty();
        put(2, "north", "3");
        assertThat(sums.of(parcels)).containsEntry("north", amounts("1", "3"));
    }

    @Test
    void manyWritersAndTheFoldingDoNotDisturbEachOther() throws Exception {
        keepAll();
        try (var writers = Executors.newFixedThreadPool(5)) {
            var all = new ArrayList<Future<?>>();
            for (int writer = 0; writer < 4; writer++) {
                var random = new Random(writer);
                all.add(writers.submit(() -> {
                    for (int i = 0; i < 100; i++) {
                        change(random);
                    }
                }));
            }
            all.add(writers.submit(() -> {
                for (int i = 0; i < 50; i++) {
                    folding.fold();
                }
            }));
            for (var one : all) {
                one.get();
            }
        }
        assertExact();
    }

    @Test
    void whatOnlyInsertsAndDeletesCanChangeIsNotLookedAtInUpdates() {
        create();
        keep("array['INSERT', 'DELETE']");
        put(1, "north", "1");
        sql.execute("update " + parcels + " set weight = 7");
        assertThat(sums.of(parcels)).containsEntry("north", amounts("1", "1"));
    }

    private void keepAll() {
        create();
        keep("array['INSERT', 'UPDATE', 'DELETE']");
    }

    private void create() {
        sql.execute("create table " + parcels + " (id int primary key, region text not null, weight numeric)");
    }

    private void keep(String events) {
        sql.execute("call keep_sums('%1$s', '%1$s', 'region', array['1', 'coalesce(weight, 0)'], %2$s)"
                .formatted(parcels, events));
    }

    private void put(int id, String region, String weight) {
        sql.execute(
                "insert into " + parcels + " values (?, ?, ?::numeric) on conflict (id) do update"
                        + " set region = excluded.region, weight = excluded.weight",
                id,
                region,
                weight);
    }

    private void change(Random random) {
        int id = random.nextInt(40);
        switch (random.nextInt(4)) {
            case 0 -> sql.execute("delete from " + parcels + " where id = ?", id);
            case 1 -> sql.execute("update " + parcels + " set weight = null where id = ?", id);
            default ->
                put(
                        id,
                        List.of("north", "south", "east").get(random.nextInt(3)),
                        String.valueOf(random.nextInt(1_000) / 8.0));
        }
    }

    private void assertExact() {
        var kept = sums.of(parcels);
        kept.values().removeIf(amounts -> amounts.getFirst().signum() == 0);
        var counted = new HashMap<String, List<BigDecimal>>();
        sql.query(
                "select region, count(*)::numeric, coalesce(sum(weight), 0) from " + parcels + " group by region",
                row -> counted.put(row.getString(1), List.of(row.getBigDecimal(2), row.getBigDecimal(3))));
        assertThat(counted).isNotEmpty();
        assertThat(kept)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(counted);
    }

    private static List<BigDecimal> amounts(String count, String weight) {
        return List.of(new BigDecimal(count), new BigDecimal(weight));
    }
}
