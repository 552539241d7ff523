package io.clientele.interaction.association;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.year.DetachedYears;
import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.Progress;
import io.clientele.kit.time.Zone;

/**
 * Counts what is bought together. Of two products A and B over all baskets (purchases with lines): support = P(A and B),
 * confidence = P(B | A), lift = confidence ÷ P(B) (Agrawal, Imielinski and Swami, SIGMOD 1993; lift: Brin et al., SIGMOD 1997). Only pairs of products
 * that are frequent by themselves are looked at, since no other pair can be frequent (Agrawal and Srikant, VLDB 1994).
 */
@ApplicationScoped
class AssociationCount implements JobKind {

    static final String KIND = "PRODUCT_ASSOCIATIONS";

    private static final int LEAST = 2;

    private static final String LINES = """
            create temporary table basket_line on commit drop as
            select distinct e.id, line ->> 'product' as product
            from interaction e
            left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
            cross join lateral jsonb_array_elements(e.said -> 'lines') as line
            where e.kind = 'PURCHASE' and c.entry_id is null and e.occurred_at >= '%s' and e.occurred_at < '%s'""";

    private static final String FREQUENT = """
            create temporary table frequent on commit drop as
            select product, count(*) as baskets from basket_line group by product having count(*) >= %d""";

    private static final String PAIRS = """
            insert into product_association
                (product, with_product, baskets, others, together, support, confidence, lift)
            select a.product, b.product, a.baskets, b.baskets, p.together, p.together::float8 / t.baskets,
                p.together::float8 / a.baskets, p.together::float8 * t.baskets / (a.baskets::float8 * b.baskets)
            from (
                select x.product as one, y.product as other, count(*) as together
                from basket_line x
                join frequent fx on fx.product = x.product
                join basket_line y on y.id = x.id and y.product <> x.product
                join frequent fy on fy.product = y.product
                group by 1, 2 having count(*) >= %d) as p
            join frequent a on a.product = p.one
            join frequent b on b.product = p.other
            cross join (select count(distinct id) as baskets from basket_line) as t""";

    private static final String RUN = """
            insert into association_run (computed_at, day_from, day_to, baskets, min_baskets)
            select ?, ?, ?, count(distinct id), ? from basket_line""";

    private final Database database;
    private final DetachedYears years;
    private final Zone zone;
    private final Clock clock;

    AssociationCount(Database database, DetachedYears years, Zone zone, Clock clock) {
        this.database = database;
        this.years = years;
        this.zone = zone;
        this.clock = clock;
    }

    /** @param minBaskets null where nobody said */
    static Map<String, Object> request(LocalDate from, LocalDate to, Integer minBaskets) {
        return Map.of(
                "dayFrom", from.toString(),
                "dayTo", to.toString(),
                "minBaskets", minBaskets == null ? LEAST : minBaskets);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JsonNode request, Progress progress) {
        progress.total(3);
        var from = LocalDate.parse(request.get("dayFrom").asText());
        var to = LocalDate.parse(request.get("dayTo").asText());
        var least = request.get("minBaskets").asInt();
        years.requireAttached(zone.startOf(from), zone.startOf(to));
        return QuarkusTransaction.requiringNew()
                .timeout(6 * 3_600)
                .call(() -> database.with(connection -> {
                    execute(connection, "set local enable_seqscan = on");
                    execute(connection, LINES.formatted(zone.startOf(from), zone.startOf(to)));
                    execute(connection, "analyze basket_line");
                    step(progress, 1);
                    execute(connection, FREQUENT.formatted(least));
                    execute(connection, "analyze frequent");
                    execute(connection, "lock table product_association in share row exclusive mode");
                    execute(connection, "delete from product_association");
                    execute(connection, "delete from association_run");
                    long pairs = execute(connection, PAIRS.formatted(least));
                    step(progress, 2);
                    remember(connection, from, to, least);
                    step(progress, 3);
                    return new Counted(pairs);
                }));
    }

    /** The result of the job. */
    record Counted(long associations) {}

    private static void step(Progress progress, long done) {
        progress.done(done);
        progress.check();
    }

    private void remember(Connection connection, LocalDate from, LocalDate to, int least) throws SQLException {
        Instant now = clock.instant();
        try (var statement = connection.prepareStatement(RUN)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setObject(2, from);
            statement.setObject(3, to);
            statement.setLong(4, least);
            statement.executeUpdate();
        }
    }

    private static long execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
