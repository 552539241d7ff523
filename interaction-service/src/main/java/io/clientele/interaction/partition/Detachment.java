package io.clientele.interaction.partition;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.year.Years;
import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.Progress;

/**
 * Detaches a year: first it is closed, so that nothing more is written; then what sums of sales need of it is kept; then its
 * table is taken out of the journal, which takes a moment. Whatever step it dies at, run again it goes on, and attaching undoes it.
 */
@ApplicationScoped
class Detachment implements JobKind {

    static final String KIND = "JOURNAL_DETACHMENT";

    private static final int STEPS = 3;

    private static final String KEEP = """
            insert into %s (year, id, customer_id, kind, occurred_at, recorded_at, channel, representative, amount, list_amount,
                discount, cost, said, came_with)
            select ?, id, customer_id, kind, occurred_at, recorded_at, channel, representative, amount, list_amount, discount, cost,
                jsonb_strip_nulls(jsonb_build_object('lines', said -> 'lines', 'exchangeRate', said -> 'exchangeRate')),
                came_with
            from %s where kind in ('PURCHASE', 'RETURN')""";

    private final Database database;
    private final Quietly quietly;
    private final Clock clock;

    Detachment(Database database, Quietly quietly, Clock clock) {
        this.database = database;
        this.quietly = quietly;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JsonNode request, Progress progress) {
        int year = request.get("year").asInt();
        var by = request.get("by").asText();
        progress.total(STEPS);
        if (!is(year, PartitionState.DETACHED)) {
            quietly.change(progress, () -> close(year, by));
            do {
                progress.done(1);
                var touched = touched(year);
                quietly.copy(() -> keep(year));
                progress.done(2);
                quietly.change(progress, () -> takeOut(year, touched, by));
            } while (!is(year, PartitionState.DETACHED));
        }
        progress.done(STEPS);
        return Map.of("year", year, "state", PartitionState.DETACHED);
    }

    static String kept(int year) {
        return "detached_sale_" + year;
    }

    static String trigger(int year) {
        return Years.partition(year) + "_closed";
    }

    static String watch(int year) {
        return Years.partition(year) + "_touched";
    }

    private boolean is(int year, PartitionState state) {
        return database.first("select 1 from journal_partition where year = ? and state = ?", row -> true, year, state)
                .isPresent();
    }

    private long touched(int year) {
        return database.first("select touched from journal_partition where year = ?", row -> row.getLong(1), year)
                .orElseThrow();
    }

    private void close(int year, String by) {
        if (is(year, PartitionState.ATTACHED)) {
            database.update("create trigger " + trigger(year) + " before insert on " + Years.partition(year)
                    + " for each row execute function refuse_closed_year()");
            database.update("create trigger " + watch(year) + " after update or delete on " + Years.partition(year)
                    + " for each row execute function note_closed_year_touched(" + year + ")");
            mark(year, PartitionState.CLOSED, by);
        }
    }

    private void keep(int year) {
        database.update("drop table if exists " + kept(year));
        database.update("create table " + kept(year) + " (like detached_sale including all)");
        database.update(KEEP.formatted(kept(year), Years.partition(year)), year);
        database.update(
                "update journal_partition set entries = (select count(*) from " + Years.partition(year)
                        + ") where year = ?",
                year);
    }

    /** Alone with the journal it is known whether what was kept is still what there is; if not, all is kept anew. */
    private void takeOut(int year, long touched, String by) {
        database.update("lock table interaction in access exclusive mode");
        if (touched(year) != touched) {
            return;
        }
        database.update("alter table interaction detach partition " + Years.partition(year));
        database.update("alter table detached_sale attach partition " + kept(year) + " for values in (" + year + ")");
        mark(year, PartitionState.DETACHED, by);
    }

    private void mark(int year, PartitionState state, String by) {
        database.update(
                "update journal_partition set state = ?, changed_at = ?, changed_by = ? where year = ?",
                state,
                clock.instant(),
                by,
                year);
    }
}
