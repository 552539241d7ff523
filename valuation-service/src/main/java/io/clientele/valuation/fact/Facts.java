package io.clientele.valuation.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.sql.BinaryRows;
import io.clientele.valuation.store.Database;

/** The facts of the journal, each under its highest version. */
@ApplicationScoped
public class Facts {

    /** From here on it pays to look for customers whose facts lie together. */
    private static final int MANY = 200;

    private static final String SELECT = """
            SELECT customer_id, id, kind, channel, occurred_at, recorded_at, superseded_at, amount, list_amount,
                   discount, cost, duration_minutes, CASE WHEN kind LIKE 'CONTRACT%%' THEN details END AS contract%s
              FROM fact
            """;

    private static final String PLAIN = SELECT.formatted("");
    private static final String DETAILED = SELECT.formatted(", details");

    static final Comparator<Fact> TIME_ORDER =
            Comparator.comparing(Fact::occurredAt).thenComparing(Fact::id);

    private final Database database;
    private final Aliases aliases;
    private final FactPortions portions;
    private final FactBundles bundles;
    private final DetailsJson json;

    Facts(Database database, Aliases aliases, FactPortions portions, FactBundles bundles, DetailsJson json) {
        this.database = database;
        this.aliases = aliases;
        this.portions = portions;
        this.bundles = bundles;
        this.json = json;
    }

    /**
     * All facts of these customers and of those merged into them, in the order (occurredAt, id) in which sums run. A customer
     * that is merged itself has none: its survivor answers.
     */
    public Map<UUID, List<Fact>> of(Collection<UUID> customers) {
        return of(aliases.around(customers));
    }

    /** One customer after another in the order given, each with what {@link #of} tells; so many at a time as fit into memory. */
    public void each(List<UUID> customers, BiConsumer<UUID, List<Fact>> reader) {
        each(customers, aliases::around, reader);
    }

    /** The same, by merges that may be those of another time. */
    public void each(
            List<UUID> customers,
            Function<Collection<UUID>, Aliases.Around> merges,
            BiConsumer<UUID, List<Fact>> reader) {
        for (var portion : portions.plain(customers, merges)) {
            var known = of(merges.apply(portion));
            portion.forEach(customer -> reader.accept(customer, known.getOrDefault(customer, List.of())));
        }
    }

    /** The same, where it is known who is merged into whom. */
    public Map<UUID, List<Fact>> of(Aliases.Around around) {
        return of(around, Set.of());
    }

    /**
     * The same, of customers whom everybody's turn has come to.
     *
     * @param held by the caller: what is gathered of one of them fact by fact is kept together from now on
     */
    public Map<UUID, List<Fact>> of(Aliases.Around around, Collection<UUID> held) {
        var byCustomer = HashMap.<UUID, List<Fact>>newHashMap(around.customers().size());
        Consumer<Fact> keep = f -> byCustomer
                .computeIfAbsent(f.customerId(), id -> new ArrayList<>())
                .add(f);
        var behind = around.behind();
        if (behind.size() < MANY) {
            database.query(PLAIN + "WHERE customer_id = ANY (?)", row -> fact(row, around), (Object)
                            behind.toArray(UUID[]::new))
                    .forEach(keep);
            byCustomer.values().forEach(facts -> facts.sort(TIME_ORDER));
            return byCustomer;
        }
        var loose = bundles.read(behind, around::answering, keep);
        gather(loose.customers(), around, keep);
        sort(byCustomer, loose, around);
        bundles.keep(
                loose,
                held.stream()
                        .filter(id -> loose.customers().contains(id) && around.alone(id))
                        .toList(),
                id -> byCustomer.getOrDefault(id, List.of()));
        return byCustomer;
    }

    /** What lies together is in order already, where it is all of a customer's. */
    private static void sort(Map<UUID, List<Fact>> byCustomer, FactBundles.Loose loose, Aliases.Around around) {
        loose.customers().stream().map(around::answering).forEach(id -> sort(byCustomer.get(id)));
        around.survivors().values().forEach(id -> sort(byCustomer.get(id)));
    }

    private static void sort(List<Fact> facts) {
        if (facts != null) {
            facts.sort(TIME_ORDER);
        }
    }

    private void gather(Set<UUID> loose, Aliases.Around around, Consumer<Fact> keep) {
        if (!loose.isEmpty()) {
            var ids = loose.stream().map(UUID::toString).collect(Collectors.joining(","));
            database.rows(PLAIN + "WHERE customer_id = ANY ('{" + ids + "}')", row -> keep.accept(fact(row, around)));
        }
    }

    /** The same as {@link #of} with what the entries say beside money and time. */
    public Map<UUID, List<DetailedFact>> detailed(Collection<UUID> customers) {
        var around = aliases.around(customers);
        var found = new ArrayList<DetailedFact>();
        database.each(
                DETAILED + "WHERE customer_id = ANY (?)",
                row -> new DetailedFact(fact(row, around), json.details(row.getString("details"))),
                found::add,
                (Object) around.behind().toArray(UUID[]::new));
        found.sort(Comparator.comparing(DetailedFact::fact, TIME_ORDER));
        var byCustomer = HashMap.<UUID, List<DetailedFact>>newHashMap(customers.size());
        found.forEach(f -> byCustomer
                .computeIfAbsent(f.fact().customerId(), id -> new ArrayList<>())
                .add(f));
        return byCustomer;
    }

    private Fact fact(ResultSet row, Aliases.Around around) throws SQLException {
        return new Fact(
                around.answering(row.getObject("customer_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("channel"),
                Database.instant(row, "occurred_at"),
                Database.instant(row, "recorded_at"),
                Database.instant(row, "superseded_at"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("list_amount"),
                row.getBigDecimal("discount"),
                row.getBigDecimal("cost"),
                row.getObject("duration_minutes", Integer.class),
                contract(row.getString("contract")));
    }

    private ContractSaid contract(String details) {
        return details == null ? null : ContractSaid.of(json.details(details));
    }

    private Fact fact(BinaryRows row, Aliases.Around around) {
        return new Fact(
                around.answering(row.uuid()),
                row.uuid(),
                row.text(),
                row.text(),
                row.timestamptz(),
                row.timestamptz(),
                row.timestamptz(),
                row.numeric(),
                row.numeric(),
                row.numeric(),
                row.numeric(),
                row.integer(),
                contract(row.text()));
    }
}
