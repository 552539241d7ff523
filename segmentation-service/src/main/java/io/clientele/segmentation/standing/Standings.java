package io.clientele.segmentation.standing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.CustomerState;
import io.clientele.contracts.ValuationState;
import io.clientele.segmentation.SegmentationConfig;
import io.clientele.segmentation.scheme.Standing;
import io.clientele.segmentation.store.Database;

/** The standings of all customers. Facts are applied by identity and version: an older or repeated one changes nothing. */
@ApplicationScoped
public class Standings {

    private static final String PUT_VALUATIONS = """
            insert into standing as s (customer_id, valuation_version, as_of, currency, current_value, future_value, purchases,
                first_purchase_at, last_purchase_at, lifetime_revenue, discount_share, changed_at)
            select "customerId", version, "asOf", currency, "currentValue", "futureValue", purchases,
                "firstPurchaseAt", "lastPurchaseAt", "lifetimeRevenue", "discountShare", "asOf"
            from jsonb_to_recordset(?::jsonb) as v("customerId" uuid, version bigint, "asOf" timestamptz, currency text,
                "currentValue" numeric, "futureValue" numeric, purchases int, "firstPurchaseAt" timestamptz,
                "lastPurchaseAt" timestamptz, "lifetimeRevenue" numeric, "discountShare" double precision)
            order by 1
            on conflict (customer_id) do update set
                (valuation_version, as_of, currency, current_value, future_value, purchases, first_purchase_at,
                    last_purchase_at, lifetime_revenue, discount_share, changed_at)
                = (excluded.valuation_version, excluded.as_of, excluded.currency, excluded.current_value,
                    excluded.future_value, excluded.purchases, excluded.first_purchase_at, excluded.last_purchase_at,
                    excluded.lifetime_revenue, excluded.discount_share, greatest(s.changed_at, excluded.changed_at))
            where s.valuation_version < excluded.valuation_version
            returning customer_id""";

    private static final String PUT_CUSTOMERS = """
            insert into standing as s (customer_id, customer_version, registered_at, credit_grade, changed_at, merged_into)
            select id, version, "createdAt", "creditGrade", "updatedAt", "mergedInto"
            from jsonb_to_recordset(?::jsonb) as c(id uuid, version bigint, "createdAt" timestamptz, "creditGrade" text,
                "updatedAt" timestamptz, "mergedInto" uuid)
            order by 1
            on conflict (customer_id) do update set
                (customer_version, registered_at, credit_grade, changed_at, merged_into)
                = (excluded.customer_version, excluded.registered_at, excluded.credit_grade,
                    greatest(s.changed_at, excluded.changed_at), excluded.merged_into)
            where s.customer_version < excluded.customer_version
            returning customer_id""";

    private static final String HOLD =
            "select 1 from standing where customer_id = any(?) order by customer_id for no key update";

    private static final String SELECT = """
            select customer_id, registered_at, credit_grade, valuation_version, as_of, currency, current_value, future_value,
                purchases, first_purchase_at, last_purchase_at, lifetime_revenue, discount_share, changed_at, merged_into, segment_version
            from standing\s""";

    private final Database database;
    private final SegmentationConfig config;

    Standings(Database database, SegmentationConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Keeps what is newer than what is known; one state per customer at most. Answers the customers changed. */
    public Set<UUID> put(Collection<CustomerState> customers, Collection<ValuationState> valuations) {
        if (!customers.isEmpty() && !valuations.isEmpty()) {
            hold(customers, valuations);
        }
        var changed = new HashSet<UUID>();
        if (!valuations.isEmpty()) {
            changed.addAll(database.query(PUT_VALUATIONS, Standings::id, database.json(valuations)));
        }
        if (!customers.isEmpty()) {
            changed.addAll(database.query(PUT_CUSTOMERS, Standings::id, database.json(customers)));
        }
        return changed;
    }

    /** All in one order before anything is written in two: whoever follows a cut locks pages of the same customers meanwhile. */
    private void hold(Collection<CustomerState> customers, Collection<ValuationState> valuations) {
        var ids = new HashSet<UUID>();
        customers.forEach(each -> ids.add(each.id()));
        valuations.forEach(each -> ids.add(each.customerId()));
        database.run(HOLD, ids);
    }

    /** The standings of these customers, locked in the order of their ids. */
    public List<CustomerStanding> lock(Collection<UUID> customerIds) {
        return database.query(
                SELECT + "where customer_id = any(?) order by customer_id for no key update", this::read, customerIds);
    }

    /** The next page of the population, locked. */
    public List<CustomerStanding> lockPopulation(UUID after, int limit) {
        return database.query(
                SELECT + "where bought and customer_id > ? order by customer_id limit ? for no key update",
                this::read,
                after,
                limit);
    }

    /** The next customers whose classes have been told of, locked. */
    public List<CustomerStanding> lockTold(UUID after, int limit) {
        return database.query(
                SELECT + "where segment_version > 0 and customer_id > ? order by customer_id limit ? for no key update",
                this::read,
                after,
                limit);
    }

    /** How many customers' classes have been told of. */
    public long countTold() {
        return database.number("select count(*) from standing where segment_version > 0");
    }

    public Optional<CustomerStanding> find(UUID customerId) {
        return database.query(SELECT + "where customer_id = ?", this::read, customerId).stream()
                .findFirst();
    }

    /** These, and of those who are merged whoever answers for them. */
    public List<UUID> withSurvivors(Collection<UUID> customerIds) {
        return database.query(
                "select customer_id from unnest(?::uuid[]) as asked (customer_id)"
                        + " union select merged_into from standing where customer_id = any(?) and merged_into is not null",
                Standings::id,
                customerIds,
                customerIds);
    }

    /** Customers with at least one purchase. */
    public long population() {
        return database.number("select count(*) from standing where bought");
    }

    /** How far the population has come with each of these customers: the ones not known here are absent. */
    public List<Known> known(Collection<UUID> customerIds) {
        return database.query(
                "select customer_id, customer_version, valuation_version, purchases, merged_into from standing"
                        + " where customer_id = any(?)",
                row -> new Known(
                        row.getObject("customer_id", UUID.class),
                        row.getLong("customer_version"),
                        row.getLong("valuation_version"),
                        row.getInt("purchases") > 0,
                        row.getObject("merged_into", UUID.class) != null),
                customerIds);
    }

    /** Notes the versions of the events told about these customers' classes. */
    public void told(Collection<Told> versions) {
        database.execute("""
                update standing s set segment_version = t.version
                from jsonb_to_recordset(?::jsonb) as t("customerId" uuid, version bigint)
                where s.customer_id = t."customerId\"""", database.json(versions));
    }

    /** @param purchased whether it has bought, merged or not */
    public record Known(
            UUID customerId, long customerVersion, long valuationVersion, boolean purchased, boolean merged) {

        public boolean belongs() {
            return purchased && !merged;
        }
    }

    public record Told(UUID customerId, long version) {}

    private CustomerStanding read(ResultSet row) throws SQLException {
        var changedAt = Database.instant(row, "changed_at");
        boolean valued = row.getLong("valuation_version") > 0;
        return new CustomerStanding(
                id(row),
                standing(row, valued, changedAt),
                valued,
                changedAt,
                row.getObject("merged_into", UUID.class),
                row.getLong("segment_version"));
    }

    private Standing standing(ResultSet row, boolean valued, Instant changedAt) throws SQLException {
        return new Standing(
                valued ? row.getString("currency") : config.baseCurrency(),
                valued ? row.getBigDecimal("current_value") : BigDecimal.ZERO,
                valued ? row.getBigDecimal("future_value") : BigDecimal.ZERO,
                row.getInt("purchases"),
                Database.instant(row, "first_purchase_at"),
                Database.instant(row, "last_purchase_at"),
                valued ? row.getBigDecimal("lifetime_revenue") : BigDecimal.ZERO,
                row.getObject("discount_share", Double.class),
                row.getString("credit_grade"),
                Database.instant(row, "registered_at"),
                valued ? Database.instant(row, "as_of") : changedAt);
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("customer_id", UUID.class);
    }
}
