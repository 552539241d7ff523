package io.clientele.interaction.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.customer.KnownCustomers;
import io.clientele.interaction.database.Conditions;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.DetachedYears;
import io.clientele.interaction.journal.EntryRows;
import io.clientele.interaction.journal.Journal;
import io.clientele.interaction.journal.JournalEntry;
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
    private final RareAmounts rareAmounts;

    Timelines(
            Database database,
            Journal journal,
            KnownCustomers customers,
            Searches searches,
            Cursors cursors,
            DetachedYears years,
            RareAmounts rareAmounts) {
        this.database = database;
        this.journal = journal;
        this.customers = customers;
        this.searches = searches;
        this.cursors = cursors;
        this.years = years;
        this.rareAmounts = rareAmounts;
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
        return page(searches.of(filter), rareAmounts.only(filter), page);
    }

    Page<JournalEntry> timeline(UUID customer, TimelineFilter filter, PageRequest page) {
        if (!customers.knows(customer)) {
            throw Rejection.notFound("CUSTOMER_NOT_FOUND", "There is no customer " + customer + ".");
        }
        return page(searches.of(customer, filter), false, page);
    }

    private Page<JournalEntry> page(Conditions conditions, boolean few, PageRequest page) {
        var boundTo = conditions.fingerprint();
        var limit = page.limit();
        var shown = conditions.copy();
        cursors.open(page.cursor(), boundTo).ifPresent(position -> {
            var moment = Instant.parse(position.get(0));
            // the first condition says the same as the second, in words by which partitions are left out
            shown.and("e.occurred_at <= ?", moment)
                    .and("(e.occurred_at, e.id) < (?, ?)", moment, UUID.fromString(position.get(1)));
        });
        var rows = database.query(few ? sqlOfFew(shown) : sql(shown), EntryRows::read, shown.arguments(limit + 1));
        return Page.of(
                rows, limit, last -> cursors.seal(position(last), boundTo), page.counted() ? count(conditions) : null);
    }

    static String sql(Conditions conditions) {
        return EntryRows.SELECT + conditions.where() + " order by e.occurred_at desc, e.id desc limit ?";
    }

    /** In the same order, said so that no index gives it: the few are found first, not met on a walk along all. */
    static String sqlOfFew(Conditions conditions) {
        return EntryRows.SELECT + conditions.where() + " order by (e.occurred_at, e.id) desc limit ?";
    }

    private Long count(Conditions conditions) {
        return database.first(COUNT + conditions.where(), row -> row.getLong(1), conditions.arguments())
                .orElseThrow();
    }

    private static List<String> position(JournalEntry last) {
        return List.of(last.occurredAt().toString(), last.id().toString());
    }
}
