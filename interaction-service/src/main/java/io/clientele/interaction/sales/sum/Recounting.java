package io.clientele.interaction.sales.sum;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.customer.Rebooked;
import io.clientele.interaction.database.Database;

/**
 * Sales of customers on whom entries are booked anew: all that was counted of them is taken back before, and is due again
 * afterwards, so that periods and dimensions count each customer once.
 */
@ApplicationScoped
class Recounting implements Rebooked {

    private static final String PICK = "insert into picked_customer (customer_id) select * from unnest(?::uuid[])";

    private static final String FORGET = "delete from %s t using picked_customer p where t.customer_id = p.customer_id";

    private static final String DUE = """
            insert into sales_due (customer_id, entry_id, sign, occurred_at)
            select e.customer_id, e.id, 1, e.occurred_at
            from picked_customer p
            join counted_entry e on e.customer_id = p.customer_id
            left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
            where e.kind in ('PURCHASE', 'RETURN') and c.entry_id is null""";

    private final Database database;
    private final Sums sums;
    private final CountingAnew anew;

    Recounting(Database database, Sums sums, CountingAnew anew) {
        this.database = database;
        this.sums = sums;
        this.anew = anew;
    }

    @Override
    public void before(Set<UUID> customers) {
        database.with(connection -> {
            sums.begin(connection);
            Sums.run(connection, "delete from picked_customer");
            try (var pick = connection.prepareStatement(PICK)) {
                pick.setArray(1, connection.createArrayOf("uuid", customers.toArray()));
                pick.executeUpdate();
            }
            if (anew.done()) {
                sums.foldPicked(connection);
                sums.takeBack(connection);
            }
            return forget(connection);
        });
    }

    @Override
    public void after(Set<UUID> customers) {
        database.with(connection -> {
            Sums.run(connection, DUE);
            Sums.run(connection, "delete from picked_customer");
            return true;
        });
    }

    private static boolean forget(Connection connection) throws SQLException {
        for (var table : new String[] {"sales_due", "sales_moved", "sales_customer"}) {
            Sums.run(connection, FORGET.formatted(table));
        }
        return true;
    }
}
