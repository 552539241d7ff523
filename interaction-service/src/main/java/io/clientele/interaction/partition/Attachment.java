package io.clientele.interaction.partition;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.Years;
import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.Progress;
import io.clientele.kit.rejection.Rejection;

/**
 * Brings a year back, in one transaction: from its commit on the entries are read where they were, and what was kept of them for
 * the sums is gone. A table that was away must have come back whole.
 */
@ApplicationScoped
class Attachment implements JobKind {

    static final String KIND = "JOURNAL_ATTACHMENT";

    private final Database database;
    private final Quietly quietly;
    private final Clock clock;

    Attachment(Database database, Quietly quietly, Clock clock) {
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
        progress.total(1);
        if (state(year) == PartitionState.DETACHED) {
            quietly.copy(() -> requireWhole(year));
        }
        quietly.change(progress, () -> bringBack(year, request.get("by").asText()));
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
                database.update("lock table detached_sale in access exclusive mode");
                database.update(
                        "alter table interaction attach partition " + Years.partition(year) + Years.bounds(year));
                database.update("alter table detached_sale detach partition " + Detachment.kept(year));
                database.update("drop table " + Detachment.kept(year));
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
