package io.clientele.interaction.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.customer.KnownCustomers;
import io.clientele.interaction.database.Conditions;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.Subjects;
import io.clientele.interaction.period.Bounds;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Rejection;

/** Looking at promises. */
@ApplicationScoped
public class Promises {

    private final Database database;
    private final Subjects subjects;
    private final KnownCustomers customers;
    private final Cursors cursors;
    private final Bounds bounds;
    private final Clock clock;

    Promises(
            Database database,
            Subjects subjects,
            KnownCustomers customers,
            Cursors cursors,
            Bounds bounds,
            Clock clock) {
        this.database = database;
        this.subjects = subjects;
        this.customers = customers;
        this.cursors = cursors;
        this.bounds = bounds;
        this.clock = clock;
    }

    /** By the entry that made it, or by any that took its place. */
    Pledged promise(UUID id) {
        return find(id).or(() -> find(subjects.first(id)))
                .orElseThrow(() -> Rejection.notFound("PROMISE_NOT_FOUND", "There is no promise " + id + "."));
    }

    private Optional<Pledged> find(UUID id) {
        return database.first(Pledged.SELECT + "where p.id = ?", Pledged::read, id);
    }

    Page<Pledged> page(PromiseFilter filter, PageRequest page) {
        var conditions = conditions(filter, clock.instant());
        var boundTo = conditions(filter, Instant.EPOCH).fingerprint();
        var shown = conditions.copy();
        cursors.open(page.cursor(), boundTo)
                .ifPresent(position -> shown.and(
                        "(p.due_at, p.id) > (?, ?)", Instant.parse(position.get(0)), UUID.fromString(position.get(1))));
        var rows = database.query(
                Pledged.SELECT + shown.where() + " order by p.due_at, p.id limit ?",
                Pledged::read,
                shown.arguments(page.limit() + 1));
        return Page.of(
                rows,
                page.limit(),
                last -> cursors.seal(List.of(last.dueAt().toString(), last.id().toString()), boundTo),
                page.counted() ? count(conditions) : null);
    }

    /** What is open, first due first, as people see it. */
    public List<PromiseView> open(UUID customer, boolean whole, Locale language) {
        var now = clock.instant();
        return database
                .query(
                        Pledged.SELECT
                                + "where p.customer_id = ? and p.state = 'OPEN' order by p.due_at, p.id limit 20",
                        Pledged::read,
                        customer)
                .stream()
                .map(each -> PromiseView.of(each, whole, now, language))
                .toList();
    }

    private Long count(Conditions conditions) {
        return database.first(
                        "select count(*) from promise p " + conditions.where(),
                        row -> row.getLong(1),
                        conditions.arguments())
                .orElseThrow();
    }

    private Conditions conditions(PromiseFilter filter, Instant now) {
        var conditions =
                new Conditions().anyOf("p.state", filter.state).anyOf("p.representative", filter.representative);
        if (filter.customerId != null && !filter.customerId.isEmpty()) {
            conditions.standingFor(
                    filter.customerId,
                    "p.customer_id",
                    customers.answering(filter.customerId).toArray(UUID[]::new));
        }
        if (filter.dueAtFrom != null) {
            conditions.and("p.due_at >= ?", bounds.of("dueAtFrom", filter.dueAtFrom));
        }
        if (filter.dueAtTo != null) {
            conditions.and("p.due_at < ?", bounds.of("dueAtTo", filter.dueAtTo));
        }
        if (filter.overdue != null) {
            conditions.and((filter.overdue ? "" : "not ") + "(p.state = 'OPEN' and p.due_at < ?)", now);
        }
        return conditions;
    }
}
