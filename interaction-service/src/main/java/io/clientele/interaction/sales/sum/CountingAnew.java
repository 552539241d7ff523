package io.clientele.interaction.sales.sum;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.year.DetachedYears;
import io.clientele.kit.time.Zone;

/**
 * Makes all sales due again, year by year, where business days are others now or nothing has been counted yet. Nobody who writes
 * waits for it. While it is under way nothing is folded, since the journal knows of sales that are not due again yet. Everything happens
 * in the caller's transaction, and nobody folds meanwhile.
 */
@ApplicationScoped
public class CountingAnew {

    private static final List<String> COUNTED =
            List.of("sales_day", "sales_buyers", "sales_due", "sales_customer", "sales_zone");

    private static final String BEGIN =
            "insert into sales_zone (zone, year) select ?, min(year) from journal_partition";

    /**
     * One statement sees one state of the journal: what begins or ceases to count later is noted by those who write. What has
     * ceased to count, and that is due, counts until then.
     */
    private static final String YEAR = """
            insert into sales_due (customer_id, entry_id, sign, occurred_at)
            select e.customer_id, e.id, 1, e.occurred_at
            from counted_entry e
            left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
            where e.kind in ('PURCHASE', 'RETURN') and e.occurred_at >= ? and e.occurred_at < ?
                and (c.entry_id is null or exists (
                    select from sales_due d where d.customer_id = e.customer_id and d.entry_id = e.id and d.sign = -1))
            on conflict do nothing""";

    private static final String NEXT =
            "update sales_zone set year = (select min(p.year) from journal_partition p where p.year > sales_zone.year)";

    private final Database database;
    private final Zone zone;

    public CountingAnew(Database database, Zone zone) {
        this.database = database;
        this.zone = zone;
    }

    /** Whether sums are those of this zone, or will be when what is due is folded. */
    boolean done() {
        return begun() && !underWay();
    }

    boolean underWay() {
        return year().isPresent();
    }

    /** Takes up years until they are so many sales; whether there are more. */
    public boolean step(int sales) {
        if (!begun()) {
            COUNTED.forEach(table -> database.update("delete from " + table));
            database.update(BEGIN, zone.id().getId());
        }
        var year = year();
        if (year.isEmpty()) {
            return false;
        }
        plan("on");
        int due = 0;
        while (year.isPresent() && due < sales) {
            due += database.update(YEAR, DetachedYears.start(year.get()), DetachedYears.start(year.get() + 1));
            database.update(NEXT);
            year = year();
        }
        plan("off");
        return year.isPresent();
    }

    /** Years are read whole here, and joined as a whole; folding looks up. */
    private void plan(String whole) {
        database.update("set local enable_seqscan = " + whole);
        database.update("set local enable_hashjoin = " + whole);
    }

    private boolean begun() {
        return database.first(
                        "select 1 from sales_zone where zone = ?",
                        row -> true,
                        zone.id().getId())
                .isPresent();
    }

    private Optional<Integer> year() {
        return database.first("select year from sales_zone where year is not null", row -> row.getInt(1));
    }
}
