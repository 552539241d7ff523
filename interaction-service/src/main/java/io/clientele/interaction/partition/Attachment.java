package io.clientele.interaction.partition;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.database.Locks;
import io.clientele.interaction.erasure.ReturnedYears;
import io.clientele.interaction.journal.year.DetachedYears;
import io.clientele.interaction.journal.year.Years;
import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.Progress;
import io.clientele.kit.rejection.Rejection;

/**
 * Brings a year back, in one transaction: from its commit on the entries are read where they were, and what was kept of them for
 * the sums is read no more. A table that was away must have come back whole.
 */
@ApplicationScoped
class Attachment implements JobKind {

    static final String KIND = "JOURNAL_ATTACHMENT";

    /** Customers were merged and parted while the table was elsewhere: its entries are booked on whoever answers now. */
    private static final String REBOOK = """
            with moved as materialized (
                update %s e set customer_id = coalesce(k.merged_into, k.customer_id),
                    came_with = case when k.merged_into is not null then k.customer_id end
                from known_customer k
                where k.customer_id = coalesce(e.came_with, e.customer_id)
                    and e.customer_id <> coalesce(k.merged_into, k.customer_id)
                returning new.id, new.reference_system, new.reference_id, old.customer_id as from_id, new.customer_id as to_id),
            keys as (
                update external_reference r set customer_id = m.to_id from moved m
                where r.system = m.reference_system and r.id = m.reference_id),
            corrections as (
                update correction c set customer_id = m.to_id from moved m where c.customer_id = m.from_id and c.entry_id = m.id),
            complaints as (
                update complaint c set customer_id = m.to_id from moved m where c.customer_id = m.from_id and c.id = m.id),
            promises as (
                update promise p set customer_id = m.to_id from moved m where p.customer_id = m.from_id and p.id = m.id)
            select count(*) from moved""";

    /** With it, attaching need not look whether all of the year belongs there, while nobody reads. */
    private static final List<String> CHECK_BOUNDS = List.of(
            "alter table %1$s drop constraint if exists %1$s_bounds",
            "alter table %1$s add constraint %1$s_bounds check (occurred_at >= '%2$s' and occurred_at < '%3$s')");

    /** Of somebody who was erased meanwhile: the entries come under other ids than what was kept of them had. */
    private static final String FORGET_CORRECTIONS = """
            delete from correction c using %s s
            where c.customer_id = s.customer_id and c.entry_id = s.id and c.corrected_at = '-infinity'""";

    private final Database database;
    private final Quietly quietly;
    private final ReturnedYears returned;
    private final Clock clock;

    Attachment(Database database, Quietly quietly, ReturnedYears returned, Clock clock) {
        this.database = database;
        this.quietly = quietly;
        this.returned = returned;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JsonNode request, Progress progress) {
        int year = request.get("year").asInt();
        progress.total(1);
        if (state(year) == PartitionState.DETACHED) {
            quietly.copy(() -> {
                requireWhole(year);
                checkBounds(year);
            });
            quietly.change(progress, () -> rebook(year));
        }
        quietly.change(progress, () -> {
            // as who follows a merge holds it before the year
            database.query(Locks.FOLDING, row -> true);
            bringBack(year, request.get("by").asText());
        });
        returned.sweep(Years.partition(year), Detachment.kept(year));
        progress.done(1);
        return Map.of("year", year, "state", PartitionState.ATTACHED);
    }

    private PartitionState state(int year) {
        return database.first(
                        "select state from journal_partition where year = ? for update", row -> row.getString(1), year)
                .map(PartitionState::valueOf)
                .orElseThrow();
    }

    private void bringBack(int year, String by) {
        switch (state(year)) {
            case ATTACHED -> {
                return;
            }
            case CLOSED -> database.update("drop table if exists " + Detachment.kept(year));
            case DETACHED -> {
                rebook(year);
                database.update("lock table detached_sale in access exclusive mode");
                database.update(
                        "alter table interaction attach partition " + Years.partition(year) + Years.bounds(year));
                database.update("alter table %1$s drop constraint %1$s_bounds".formatted(Years.partition(year)));
                returned.countAsBefore(Years.partition(year), Detachment.kept(year));
                database.update(FORGET_CORRECTIONS.formatted(Detachment.kept(year)));
                ReturningCases.of(year).forEach(database::update);
                database.update("alter table detached_sale detach partition " + Detachment.kept(year));
            }
        }
        database.update("drop trigger if exists " + Detachment.trigger(year) + " on " + Years.partition(year));
        database.update("drop trigger if exists " + Detachment.watch(year) + " on " + Years.partition(year));
        database.update(
                "update journal_partition set state = 'ATTACHED', entries = null, changed_at = ?, changed_by = ? where year = ?",
                clock.instant(),
                by,
                year);
    }

    /** Who follows a merge waits before it keeps writers waiting, and not for the table. */
    private void checkBounds(int year) {
        database.query(Locks.FOLDING, row -> true);
        CHECK_BOUNDS.forEach(statement -> database.update(
                statement.formatted(Years.partition(year), DetachedYears.start(year), DetachedYears.start(year + 1))));
    }

    /** Nobody is merged or parted until the transaction ends, and those who write wait for nothing. */
    private void rebook(int year) {
        database.query(Locks.FOLDING, row -> true);
        database.update("set local enable_seqscan = on");
        database.query(REBOOK.formatted(Years.partition(year)), row -> row.getLong(1));
        database.update("set local enable_seqscan = off");
    }

    private void requireWhole(int year) {
        if (database.first("select 1 where to_regclass(?) is not null", row -> true, Years.partition(year))
                .isEmpty()) {
            throw Rejection.conflict(
                    "PARTITION_AWAY",
                    "The table " + Years.partition(year)
                            + " is not in the database: restore it from where it was put.");
        }
        var missing = database.first(
                        "select entries - (select count(*) from " + Years.partition(year)
                                + ") from journal_partition where year = ?",
                        row -> row.getLong(1),
                        year)
                .orElseThrow();
        if (missing != 0) {
            throw Rejection.conflict(
                    "PARTITION_CHANGED",
                    "The table " + Years.partition(year) + " does not hold as many entries as when it was detached ("
                            + missing + " are missing): restore it whole.");
        }
    }
}
