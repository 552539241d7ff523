package io.clientele.e2e.history;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.clientele.e2e.Customers;
import io.clientele.e2e.Suite;
import io.clientele.e2e.history.Scene.Step;

/** A company's years in a moment: steps left to chance, and now and then every answer compared with a recount. */
final class History {

    /** Somebody is always there to whom something can be done. */
    private static final int FIRST = 5;

    private final Scene scene;
    private final Tally tally = new Tally();
    private final List<Step> steps = new ArrayList<>();
    private final long seed;
    private int done;

    History(Suite suite, long seed) {
        this.seed = seed;
        var desk = new Desk(suite);
        var zone = ZoneId.of(
                desk.read("/api/v1/sales-reports?by=YEAR").path("zone").asText());
        this.scene = new Scene(
                desk,
                new Chance(seed, zone),
                new Company(),
                UUID.randomUUID().toString().substring(0, 8),
                zone);
        var records = new RecordSteps(scene);
        for (int i = 0; i < FIRST; i++) {
            records.register();
        }
        Stream.of(
                        records.all(),
                        new JournalSteps(scene).all(),
                        new CorrectionSteps(scene).all(),
                        new CaseSteps(scene).all(),
                        new MergeSteps(scene).all(),
                        new ImportSteps(scene, records).all())
                .forEach(steps::addAll);
    }

    /** So many steps, after every few of which all is compared. */
    History run(int count, int between) {
        var now = "begin";
        try {
            while (done < count) {
                var step = chosen();
                now = step.name();
                scene.desk().note("— " + done + " " + now);
                step.act().run();
                done++;
                if (done % between == 0 || done == count) {
                    now = "compare";
                    compare();
                }
            }
            return this;
        } catch (AssertionError | RuntimeException wrong) {
            var file = scene.desk().written(Suite.projectRoot().resolve("e2e/target/history-" + seed + ".log"));
            throw new AssertionError(
                    "Seed %d, step %d of %d (%s); its calls: %s. Again: CLIENTELE_HISTORY_SEED=%1$d CLIENTELE_HISTORY_STEPS=%3$d%n%s"
                            .formatted(seed, done, count, now, file, wrong.getMessage()),
                    wrong);
        }
    }

    int comparisons() {
        return tally.comparisons();
    }

    @Override
    public String toString() {
        return "History of seed %d: %d steps, %d calls, %d comparisons"
                .formatted(seed, done, scene.desk().calls(), tally.comparisons());
    }

    private Step chosen() {
        int rest =
                scene.chance().between(1, steps.stream().mapToInt(Step::weight).sum());
        for (var step : steps) {
            rest -= step.weight();
            if (rest <= 0) {
                return step;
            }
        }
        throw new IllegalStateException("weights that do not add up");
    }

    private void compare() {
        scene.desk().suite().awaitSettled(Customers.SOON);
        new ComparingRecords(scene, tally).all();
        new ComparingJournal(scene, tally).all();
        new ComparingSales(scene, tally).all();
        new ComparingValues(scene, tally).all();
    }
}
