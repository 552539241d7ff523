package io.clientele.interaction.timeline;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.Event;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.EntryRows;
import io.clientele.interaction.journal.InteractionEvents;
import io.clientele.interaction.journal.Journal;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.Subjects;
import io.clientele.interaction.journal.year.DetachedYears;
import io.clientele.kit.job.Progress;
import io.clientele.kit.outbox.Versions;
import io.clientele.kit.republish.Republisher;

/** Tells the whole journal again, in the order of ids, each entry under the version it has; not while a part of it is detached. */
@ApplicationScoped
class InteractionRepublisher implements Republisher {

    private static final int BATCH = 500;

    private static final String CORRECTED_SINCE = """
            select c.entry_id from correction c
            join unnest(?::uuid[], ?::uuid[], ?::bigint[]) as told (customer_id, entry_id, version) using (customer_id, entry_id)
            where c.version <> told.version""";

    private final Database database;
    private final Journal journal;
    private final DetachedYears years;
    private final Subjects subjects;
    private final Versions versions;

    InteractionRepublisher(
            Database database, Journal journal, DetachedYears years, Subjects subjects, Versions versions) {
        this.database = database;
        this.journal = journal;
        this.years = years;
        this.subjects = subjects;
        this.versions = versions;
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
            years.requireAttached(null, null);
            if (entries.isEmpty()) {
                return;
            }
            tell(entries, sink);
            takeBackErased(entries, sink);
            tellAnewWhatNamedErased(entries, sink);
            after = entries.getLast().id();
            done += entries.size();
            progress.done(done);
            progress.check();
        }
    }

    /** What was corrected meanwhile is told once more, for the last word on a compacted topic must be the newest. */
    private void tell(List<JournalEntry> entries, Consumer<List<? extends Event>> sink) {
        var pending = entries;
        while (!pending.isEmpty()) {
            sink.accept(InteractionEvents.of(pending, subjects.of(pending)));
            pending = correctedSince(pending);
        }
    }

    private List<JournalEntry> correctedSince(List<JournalEntry> told) {
        var corrected = database.query(
                CORRECTED_SINCE,
                row -> row.getObject(1, UUID.class),
                told.stream().map(JournalEntry::customerId).toArray(UUID[]::new),
                told.stream().map(JournalEntry::id).toArray(UUID[]::new),
                told.stream().map(JournalEntry::version).toArray(Long[]::new));
        return List.copyOf(journal.find(corrected).values());
    }

    /** The same of entries of others that named somebody who was erased meanwhile. */
    private void tellAnewWhatNamedErased(List<JournalEntry> told, Consumer<List<? extends Event>> sink) {
        var named = told.stream()
                .filter(entry -> entry.said().referredCustomerId() != null)
                .collect(
                        Collectors.toMap(JournalEntry::id, entry -> entry.said().referredCustomerId()));
        if (named.isEmpty()) {
            return;
        }
        var erased = erased(named.values());
        named.values().retainAll(erased);
        var anew = List.copyOf(journal.find(named.keySet()).values());
        if (!anew.isEmpty()) {
            sink.accept(InteractionEvents.anew(anew, subjects.of(anew)));
        }
    }

    private Set<UUID> erased(Collection<UUID> customers) {
        return new HashSet<>(database.query(
                "select customer_id from known_customer where customer_id = any(?) and erased_at > '-infinity'",
                row -> row.getObject(1, UUID.class),
                (Object) customers.stream().distinct().toArray(UUID[]::new)));
    }

    /** An entry whose customer was erased meanwhile must not have the last word on the topic, where that customer's entries are. */
    private void takeBackErased(List<JournalEntry> told, Consumer<List<? extends Event>> sink) {
        var erased = erased(told.stream().map(JournalEntry::origin).toList());
        var gone =
                told.stream().filter(entry -> erased.contains(entry.origin())).toList();
        if (!gone.isEmpty()) {
            sink.accept(gone.stream()
                    .map(entry -> new Tombstone(
                            Topic.INTERACTIONS,
                            entry.id().toString(),
                            entry.origin().toString(),
                            versions.next(entry.version())))
                    .toList());
        }
    }
}
