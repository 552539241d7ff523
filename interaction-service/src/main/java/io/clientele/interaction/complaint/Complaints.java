package io.clientele.interaction.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.InteractionSettings;
import io.clientele.interaction.complaint.ComplaintView.Shown;
import io.clientele.interaction.customer.KnownCustomers;
import io.clientele.interaction.database.Conditions;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.Journal;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.Subjects;
import io.clientele.interaction.journal.year.DetachedYears;
import io.clientele.interaction.period.Bounds;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Rejection;

/** Looking at complaints. */
@ApplicationScoped
public class Complaints {

    /** As many as are shown of one complaint. */
    private static final int STEPS = 999;

    private final Database database;
    private final KnownCustomers customers;
    private final Journal journal;
    private final Story story;
    private final Subjects subjects;
    private final DetachedYears years;
    private final Cursors cursors;
    private final Bounds bounds;
    private final InteractionSettings settings;
    private final Clock clock;

    Complaints(
            Database database,
            KnownCustomers customers,
            Journal journal,
            Story story,
            Subjects subjects,
            DetachedYears years,
            Cursors cursors,
            Bounds bounds,
            InteractionSettings settings,
            Clock clock) {
        this.database = database;
        this.customers = customers;
        this.journal = journal;
        this.story = story;
        this.subjects = subjects;
        this.years = years;
        this.cursors = cursors;
        this.bounds = bounds;
        this.settings = settings;
        this.clock = clock;
    }

    /** By the entry that opened it, or by any that took its place. */
    Case complaint(UUID id) {
        return find(id).or(() -> find(subjects.first(id)))
                .orElseThrow(() -> Rejection.notFound("COMPLAINT_NOT_FOUND", "There is no complaint " + id + "."));
    }

    private Optional<Case> find(UUID id) {
        return database.first("select * from complaint where id = ?", Case::read, id);
    }

    /** What is said of it: the entry that stands for it now, and its steps that stand, in their order. */
    List<JournalEntry> entries(Case complaint) {
        years.requireAttached(complaint.openedAt(), complaint.openedAt().plusNanos(1));
        return Stream.concat(
                        journal.find(complaint.entryId()).stream(),
                        story.steps(complaint).stream().limit(STEPS))
                .toList();
    }

    Page<Case> page(ComplaintFilter filter, PageRequest page) {
        var conditions = conditions(filter, clock.instant());
        var boundTo = conditions(filter, Instant.EPOCH).fingerprint();
        var shown = conditions.copy();
        cursors.open(page.cursor(), boundTo)
                .ifPresent(position -> shown.and(
                        "(opened_at, id) < (?, ?)", Instant.parse(position.get(0)), UUID.fromString(position.get(1))));
        var rows = database.query(
                "select * from complaint " + shown.where() + " order by opened_at desc, id desc limit ?",
                Case::read,
                shown.arguments(page.limit() + 1));
        return Page.of(
                rows,
                page.limit(),
                last -> cursors.seal(
                        List.of(last.openedAt().toString(), last.id().toString()), boundTo),
                page.counted() ? count(conditions) : null);
    }

    /** What is not closed, newest first, as people see it. */
    public List<ComplaintView> open(UUID customer, Locale language) {
        var shown = new Shown(clock.instant(), language, settings.baseCurrency());
        return database
                .query(
                        "select * from complaint where customer_id = ? and state <> 'CLOSED' order by opened_at desc, id desc limit 20",
                        Case::read,
                        customer)
                .stream()
                .map(each -> ComplaintView.of(each, null, shown))
                .toList();
    }

    private Long count(Conditions conditions) {
        return database.first(
                        "select count(*) from complaint " + conditions.where(),
                        row -> row.getLong(1),
                        conditions.arguments())
                .orElseThrow();
    }

    Conditions conditions(ComplaintFilter filter, Instant now) {
        var conditions = new Conditions()
                .anyOf("state", filter.state)
                .anyOf("severity", filter.severity)
                .anyOf("cause", filter.cause)
                .anyOf("product", filter.product)
                .anyOf("representative", filter.representative);
        if (filter.customerId != null && !filter.customerId.isEmpty()) {
            conditions.standingFor(
                    filter.customerId,
                    "customer_id",
                    customers.answering(filter.customerId).toArray(UUID[]::new));
        }
        if (filter.openedAtFrom != null) {
            conditions.and("opened_at >= ?", bounds.of("openedAtFrom", filter.openedAtFrom));
        }
        if (filter.openedAtTo != null) {
            conditions.and("opened_at < ?", bounds.of("openedAtTo", filter.openedAtTo));
        }
        if (filter.overdue != null) {
            conditions.and((filter.overdue ? "" : "not ") + Case.OVERDUE, now, now);
        }
        return conditions;
    }
}
