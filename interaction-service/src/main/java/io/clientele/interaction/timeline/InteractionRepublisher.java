package io.clientele.interaction.timeline;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.Event;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.DetachedYears;
import io.clientele.interaction.journal.EntryRows;
import io.clientele.interaction.journal.InteractionEvents;
import io.clientele.kit.job.Progress;
import io.clientele.kit.republish.Republisher;

/** Tells the whole journal again, in the order of ids, each entry under the version it has; not while a part of it is detached. */
@ApplicationScoped
class InteractionRepublisher implements Republisher {

    private static final int BATCH = 500;

    private final Database database;
    private final DetachedYears years;

    InteractionRepublisher(Database database, DetachedYears years) {
        this.database = database;
        this.years = years;
    }

    @Override
    public long count() {
        years.requireAttached(null, null);
        return database.first("select count(*) from interaction", row -> row.getLong(1))
                .orElseThrow();
    }

    @Override
    public void publish(Consumer<List<? extends Event>> sink, Progress progress) {
        var after = new UUID(0, 0);
        long done = 0;
        while (true) {
            var entries = database.query(
                    EntryRows.SELECT + "where e.id > ? order by e.id limit ?", EntryRows::read, after, BATCH);
            if (entries.isEmpty()) {
                return;
            }
            sink.accept(entries.stream().map(InteractionEvents::of).toList());
            after = entries.getLast().id();
            done += entries.size();
            progress.done(done);
            progress.check();
        }
    }
}
