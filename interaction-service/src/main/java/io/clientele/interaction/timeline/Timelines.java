package io.clientele.interaction.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.interaction.customer.KnownCustomers;
import io.clientele.interaction.database.Conditions;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.EntryRows;
import io.clientele.interaction.journal.Journal;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.year.DetachedYears;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Rejection;

/** Reading the journal, newest first. */
@ApplicationScoped
class Timelines {

    private static final String COUNT = """
            select count(*) from interaction e
            left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
            """;

    private final Database database;
    private final Journal journal;
    private final KnownCustomers customers;
    private final Searches searches;
    private final Cursors cursors;
    private final DetachedYears years;
    private final Amounts amounts;

    Timelines(
            Database database,
            Journal journal,
            KnownCustomers customers,
            Searches searches,
            Cursors cursors,
            DetachedYears years,
            Amounts amounts) {
        this.database = database;
        this.journal = journal;
        this.customers = customers;
        this.searches = searches;
        this.cursors = cursors;
        this.years = years;
        this.amounts = amounts;
    }

    JournalEntry entry(UUID id) {
        return journal.find(id)
                .orElseThrow(() ->
                        Rejection.notFound("INTERACTION_NOT_FOUND", "There is no entry " + id + "." + years.hint()));
    }

    /** Years within the filter's range of which nothing is shown. */
    List<Integer> detached(EntryFilter filter) {
        return years.within(searches.from(filter), searches.to(filter));
    }

    Page<JournalEntry> journal(JournalFilter filter, PageRequest page) {
        var asked = searches.of(filter);
        var after = cursors.open(page.cursor(), asked.fingerprint());
        var way = after.map(Timelines::way).orElseGet(() -> amounts.way(filter));
        var shown = after(after, asked.copy());
        var rows = page.limit() + 1;
        return page(
                asked,
                way,
                page,
                switch (way) {
                    case IN_ORDER -> database.query(sql(shown), EntryRows::read, shown.arguments(rows));
                    case FEW -> database.query(sqlOfFew(shown), EntryRows::read, shown.arguments(rows));
                    case BY_STEP -> bySteps(filter, shown, rows);
                });
    }

    Page<JournalEntry> timeline(UUID customer, TimelineFilter filter, PageRequest page) {
        if (!customers.knows(customer)) {
            throw Rejection.notFound("CUSTOMER_NOT_FOUND", "There is no customer " + customer + ".");
        }
        var asked = searches.of(customer, filter);
        var shown = after(cursors.open(page.cursor(), asked.fingerprint()), asked.copy());
        var knownAt = searches.knownAt(filter);
        return page(
                        asked,
                        Way.IN_ORDER,
                        page,
                        database.query(sql(shown), EntryRows::read, shown.arguments(page.limit() + 1)))
                .map(entry -> knownAt == null ? entry : entry.known(knownAt));
    }

    /** Without sorting what a step holds, however few the database takes it for: an index has its order. */
    List<JournalEntry> bySteps(JournalFilter filter, Conditions shown, int rows) {
        return QuarkusTransaction.requiringNew().call(() -> {
            database.update("set local enable_sort = off");
            return database.query(sqlBySteps(filter, shown), EntryRows::read, shown.arguments(rows, rows));
        });
    }

    private static Conditions after(Optional<List<String>> position, Conditions shown) {
        position.ifPresent(last -> {
            var moment = Instant.parse(last.get(0));
            // the first condition says the same as the second, in words by which partitions are left out
            shown.and("e.occurred_at <= ?", moment)
                    .and("(e.occurred_at, e.id) < (?, ?)", moment, UUID.fromString(last.get(1)));
        });
        return shown;
    }

    private Page<JournalEntry> page(Conditions asked, Way way, PageRequest page, List<JournalEntry> rows) {
        var boundTo = asked.fingerprint();
        return Page.of(
                rows,
                page.limit(),
                last -> cursors.seal(position(last, way), boundTo),
                page.counted() ? count(asked) : null);
    }

    static String sql(Conditions conditions) {
        return EntryRows.SELECT + conditions.where() + " order by e.occurred_at desc, e.id desc limit ?";
    }

    /** In the same order, said so that no index gives it: the few are found first, not met on a walk along all. */
    static String sqlOfFew(Conditions conditions) {
        return EntryRows.SELECT + conditions.where() + " order by (e.occurred_at, e.id) desc limit ?";
    }

    static String sqlBySteps(EntryFilter filter, Conditions conditions) {
        return "select e.* from " + Amounts.steps(filter) + " cross join lateral ("
                + sql(conditions.copy().and("amount_step(e.amount) = step"))
                + ") as e order by e.occurred_at desc, e.id desc limit ?";
    }

    private Long count(Conditions conditions) {
        return database.first(COUNT + conditions.where(), row -> row.getLong(1), conditions.arguments())
                .orElseThrow();
    }

    /** Pages that follow are found as the first one was. */
    private static List<String> position(JournalEntry last, Way way) {
        return List.of(last.occurredAt().toString(), last.id().toString(), way.name());
    }

    private static Way way(List<String> position) {
        return position.size() > 2 ? Way.valueOf(position.get(2)) : Way.IN_ORDER;
    }
}
