package io.clientele.interaction.association;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.association.NextPurchasesView.Suggestion;
import io.clientele.interaction.customer.KnownCustomers;
import io.clientele.interaction.database.Conditions;
import io.clientele.interaction.database.Database;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Rejection;

/** What is bought together, and what that suggests to a customer. */
@ApplicationScoped
public class Associations {

    private static final String SUGGEST = """
            with bought as materialized (
                select distinct line ->> 'product' as product
                from interaction e
                left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
                cross join lateral jsonb_array_elements(e.said -> 'lines') as line
                where e.customer_id = ? and e.kind = 'PURCHASE' and c.entry_id is null and e.occurred_at > ?),
            best as (
                select distinct on (a.with_product) a.with_product, a.product, a.confidence, a.lift, a.support
                from bought b
                join product_association a on a.product = b.product
                where a.lift > 1 and not exists (select from bought o where o.product = a.with_product)
                order by a.with_product, a.confidence desc, a.lift desc, a.product)
            select * from best order by confidence desc, lift desc, with_product limit 20""";

    private final Database database;
    private final KnownCustomers customers;
    private final Replenishments replenishments;
    private final Cursors cursors;
    private final Clock clock;

    Associations(
            Database database, KnownCustomers customers, Replenishments replenishments, Cursors cursors, Clock clock) {
        this.replenishments = replenishments;
        this.database = database;
        this.customers = customers;
        this.cursors = cursors;
        this.clock = clock;
    }

    Page<AssociationView> page(AssociationFilter filter, PageRequest page) {
        var conditions = conditions(filter);
        var boundTo = conditions.fingerprint();
        var shown = conditions.copy();
        cursors.open(page.cursor(), boundTo)
                .ifPresent(position -> shown.and(
                        "(a.lift, a.product, a.with_product) < (?, ?, ?)",
                        Double.valueOf(position.get(0)),
                        position.get(1),
                        position.get(2)));
        var rows = database.query(
                AssociationView.SELECT + shown.where()
                        + " order by a.lift desc, a.product desc, a.with_product desc limit ?",
                AssociationView::read,
                shown.arguments(page.limit() + 1));
        return Page.of(
                rows,
                page.limit(),
                last -> cursors.seal(
                        List.of(Double.toString(last.lift()), last.product(), last.withProduct()), boundTo),
                page.counted() ? count(conditions) : null);
    }

    /** From what was bought in the last 12 calendar months. */
    public NextPurchasesView suggest(UUID customer) {
        if (!customers.knows(customer)) {
            throw Rejection.notFound("CUSTOMER_NOT_FOUND", "There is no customer " + customer + ".");
        }
        var yearAgo = clock.instant().atOffset(ZoneOffset.UTC).minusMonths(12).toInstant();
        var suggestions = database.query(
                SUGGEST,
                row -> new Suggestion(
                        row.getString("with_product"),
                        row.getString("product"),
                        row.getDouble("confidence"),
                        row.getDouble("lift"),
                        row.getDouble("support")),
                customer,
                yearAgo);
        return new NextPurchasesView(customer, countedAt(), suggestions, replenishments.of(customer));
    }

    private Instant countedAt() {
        return database.first("select computed_at from association_run", row -> row.getObject(1, OffsetDateTime.class)
                        .toInstant())
                .orElse(null);
    }

    private Long count(Conditions conditions) {
        return database.first(
                        "select count(*) from product_association a " + conditions.where(),
                        row -> row.getLong(1),
                        conditions.arguments())
                .orElseThrow();
    }

    private static Conditions conditions(AssociationFilter filter) {
        var conditions = new Conditions().anyOf("a.product", filter.product);
        least(conditions, "a.support", filter.supportFrom);
        least(conditions, "a.confidence", filter.confidenceFrom);
        least(conditions, "a.lift", filter.liftFrom);
        return conditions;
    }

    private static void least(Conditions conditions, String column, Double value) {
        if (value != null) {
            conditions.and(column + " >= ?", value);
        }
    }
}
