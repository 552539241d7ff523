package io.clientele.segmentation.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.Event;
import io.clientele.kit.testing.WithBackends;
import io.clientele.segmentation.Facts;
import io.clientele.segmentation.Tables;
import io.clientele.segmentation.store.Database;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class CutsOfAGrowingPopulationTest {

    private static final List<Integer> SIZES = List.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024);

    @Inject
    Intake intake;

    @Inject
    Database database;

    @BeforeEach
    void nobodyIsHere() {
        Tables.clear(database);
    }

    @Test
    void oneBatchThatBringsFifteenHundredCustomersIsCutAtEveryDoublingWithExactlyThatPopulation() {
        intake.apply(News.of(customers(1_500)));

        assertThat(cuts("VALUE_MATRIX")).isEqualTo(SIZES);
        assertThat(cuts("RFM")).isEqualTo(SIZES);
        assertThat(Tables.classes(database, "VALUE_MATRIX")).hasSize(1_500).doesNotContainValue("UNCLASSIFIED");
    }

    @Test
    void replicasSideBySideMakeEachCutOnce() throws Exception {
        var all = new ArrayList<>(customers(1_300));
        all.addAll(all.subList(0, 300));
        Collections.shuffle(all, new Random(3));
        try (var replicas = Executors.newFixedThreadPool(4)) {
            var pieces = IntStream.range(0, 16)
                    .mapToObj(i -> all.subList(i * 100, (i + 1) * 100))
                    .map(piece -> replicas.submit(() -> intake.apply(News.of(piece))))
                    .toList();
            for (var piece : pieces) {
                piece.get();
            }
        }

        assertThat(cuts("VALUE_MATRIX")).isEqualTo(SIZES);
        assertThat(cuts("RFM")).isEqualTo(SIZES);
    }

    @Test
    void everyoneIsInTheClassThatTheCutInForceGives() {
        intake.apply(News.of(customers(64)));

        long wrong = database.number("""
                select count(*) from standing join membership m using (customer_id), (
                    select (thresholds->>'currentValue')::numeric as c, (thresholds->>'futureValue')::numeric as f from cut
                    where scheme = 'VALUE_MATRIX' order by number desc limit 1) as t
                where m.scheme = 'VALUE_MATRIX' and class_code <> case
                    when current_value > 0 and current_value >= c
                    then case when future_value > 0 and future_value > f then 'PLATINUM' else 'GOLD' end
                    else case when future_value > 0 and future_value > f then 'IRON' else 'LEAD' end end""");
        long high = database.number("""
                select count(*) from (
                    select class_code, rank() over (order by current_value desc) as place from standing
                    join membership m using (customer_id) where m.scheme = 'VALUE_MATRIX') as ranked
                where (place <= 13) = (class_code in ('GOLD', 'PLATINUM'))""");

        assertThat(wrong).isZero();
        assertThat(high).isEqualTo(64);
    }

    @Test
    void prospectsAreNoPopulation() {
        intake.apply(
                News.of(List.of(Facts.registered(UUID.randomUUID(), 1, null), Facts.prospect(UUID.randomUUID(), 1))));

        assertThat(cuts("VALUE_MATRIX")).isEmpty();
        assertThat(Tables.classes(database, "VALUE_MATRIX").values()).containsOnly("UNCLASSIFIED");
    }

    /** Positive values, no two alike. */
    private static List<Event> customers(int n) {
        return IntStream.rangeClosed(1, n)
                .mapToObj(i -> (Event)
                        Facts.worth(UUID.randomUUID(), 1, Integer.toString(i), Integer.toString((i * 7919) % 10_007)))
                .toList();
    }

    private List<Integer> cuts(String scheme) {
        return database.query(
                "select customers from cut where scheme = ? order by number", row -> row.getInt(1), scheme);
    }
}
