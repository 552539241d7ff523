package io.clientele.interaction.visit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.association.Associations;
import io.clientele.interaction.complaint.Complaints;
import io.clientele.interaction.customer.KnownCustomers;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.EntryRows;
import io.clientele.interaction.journal.view.InteractionView;
import io.clientele.interaction.journal.view.Views;
import io.clientele.interaction.journal.year.DetachedYears;
import io.clientele.interaction.period.Spans;
import io.clientele.interaction.points.Accounts;
import io.clientele.interaction.promise.Promises;
import io.clientele.interaction.satisfaction.Satisfactions;
import io.clientele.interaction.visit.VisitSheetView.Liking;
import io.clientele.kit.rejection.Rejection;

import static io.clientele.kit.sql.Sql.instant;

/** What to know before a visit, in one call. */
@ApplicationScoped
class VisitSheets {

    private static final String OWN = EntryRows.SELECT + "where e.customer_id = ? and c.entry_id is null ";

    private static final String LARGEST =
            OWN + "and e.kind = 'PURCHASE' order by e.amount desc, e.occurred_at desc, e.id limit 1";

    private static final String CONTACTS =
            OWN + "and e.kind in ('CONTACT', 'SERVICE_CASE') order by e.occurred_at desc, e.id desc limit 5";

    private static final String PREFERENCES = """
            select distinct on (e.said #>> '{preference,name}') e.said #>> '{preference,name}' as name,
                e.said #>> '{preference,value}' as value, e.occurred_at
            from interaction e
            left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
            where e.customer_id = ? and c.entry_id is null and e.kind = 'PREFERENCE_LEARNED'
            order by 1, e.occurred_at desc, e.id desc limit 50""";

    private final Database database;
    private final DetachedYears years;
    private final KnownCustomers customers;
    private final Spending spending;
    private final Contracts contracts;
    private final Promises promises;
    private final Complaints complaints;
    private final Satisfactions satisfactions;
    private final Accounts accounts;
    private final Associations associations;
    private final Spans spans;
    private final Clock clock;

    VisitSheets(
            Database database,
            DetachedYears years,
            KnownCustomers customers,
            Spending spending,
            Contracts contracts,
            Promises promises,
            Complaints complaints,
            Satisfactions satisfactions,
            Accounts accounts,
            Associations associations,
            Spans spans,
            Clock clock) {
        this.database = database;
        this.years = years;
        this.customers = customers;
        this.spending = spending;
        this.contracts = contracts;
        this.promises = promises;
        this.complaints = complaints;
        this.satisfactions = satisfactions;
        this.accounts = accounts;
        this.associations = associations;
        this.spans = spans;
        this.clock = clock;
    }

    /** @param whole whether the caller sees texts and what is personal */
    VisitSheetView of(UUID customer, boolean whole, Locale language) {
        if (!customers.knows(customer)) {
            throw Rejection.notFound("CUSTOMER_NOT_FOUND", "There is no customer " + customer + ".");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var detached = years.all();
        var profile = customers.record(customer);
        return new VisitSheetView(
                customer,
                now,
                profile.orElse(null),
                spending.of(customer, now),
                entries(LARGEST, customer, whole, language).stream().findFirst().orElse(null),
                entries(CONTACTS, customer, whole, language),
                promises.open(customer, whole, language),
                complaints.open(customer, language),
                preferences(customer, whole),
                contracts.of(customer),
                satisfactions.of(customer, spans.of(null, null, null), language).total(),
                accounts.account(customer),
                associations.suggest(customer),
                detached.isEmpty() ? null : detached,
                profile.isPresent() ? null : List.of("profile"));
    }

    private List<InteractionView> entries(String sql, UUID customer, boolean whole, Locale language) {
        return database.query(sql, EntryRows::read, customer).stream()
                .map(entry -> Views.of(entry, whole, language))
                .toList();
    }

    private List<Liking> preferences(UUID customer, boolean whole) {
        return database.query(
                PREFERENCES,
                row -> new Liking(
                        row.getString("name"), whole ? row.getString("value") : null, instant(row, "occurred_at")),
                customer);
    }
}
