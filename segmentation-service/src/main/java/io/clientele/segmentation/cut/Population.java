package io.clientele.segmentation.cut;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.segmentation.scheme.Measure;
import io.clientele.segmentation.scheme.Scheme;
import io.clientele.segmentation.scheme.Threshold;
import io.clientele.segmentation.standing.Standings;
import io.clientele.segmentation.store.Database;

/** Reads the values at given ranks out of the population. PostgreSQL sorts; nothing but the answers is loaded. */
@ApplicationScoped
class Population {

    private final Database database;
    private final Standings standings;

    Population(Database database, Standings standings) {
        this.database = database;
        this.standings = standings;
    }

    /** Needs a snapshot that does not move between statements: a repeatable read, or the cut lock held alone. */
    Measurement measure(Scheme scheme) {
        long customers = standings.population();
        var byMeasure = new EnumMap<Measure, Map<String, Long>>(Measure.class);
        for (Threshold threshold : scheme.thresholds()) {
            long rank = threshold.rank().in(customers);
            if (rank > 0) {
                byMeasure
                        .computeIfAbsent(threshold.measure(), m -> new HashMap<>())
                        .put(threshold.name(), rank);
            }
        }
        var thresholds = new TreeMap<String, BigDecimal>();
        byMeasure.forEach((measure, ranks) -> {
            var values = valuesAt(measure, ranks.values());
            ranks.forEach((name, rank) -> thresholds.put(name, values.get(rank)));
        });
        return new Measurement(customers, thresholds);
    }

    private Map<Long, BigDecimal> valuesAt(Measure measure, Collection<Long> ranks) {
        var values = new HashMap<Long, BigDecimal>();
        var column = column(measure);
        database.query(
                """
                select rank, value from (
                    select %1$s as value, row_number() over (order by %1$s) as rank from standing where bought) as ranked
                where rank = any(?::bigint[])""".formatted(column), row -> values.put(row.getLong("rank"), row.getBigDecimal("value")), ranks);
        return values;
    }

    private static String column(Measure measure) {
        return switch (measure) {
            case CURRENT_VALUE -> "current_value";
            case FUTURE_VALUE -> "future_value";
            case PURCHASES -> "purchases";
            case LAST_PURCHASE -> "extract(epoch from last_purchase_at)";
            case LIFETIME_REVENUE -> "lifetime_revenue";
        };
    }
}
