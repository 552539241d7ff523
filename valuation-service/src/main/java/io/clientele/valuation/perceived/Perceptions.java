package io.clientele.valuation.perceived;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.clientele.valuation.fact.DetailedFact;

/**
 * What a customer's own answers say was perceived, attribute by attribute.
 *
 * @param byAttribute by the key of the attribute
 * @param untold answers of which it is not known what they say of which attribute
 */
record Perceptions(UUID customer, Instant asOf, Instant after, Map<String, Perceived> byAttribute, int untold) {

    /** @param answers those that count, in time order */
    static Perceptions of(UUID customer, Instant asOf, Instant after, List<DetailedFact> answers) {
        var ratings = new HashMap<String, Ratings>();
        int untold = 0;
        for (var answer : answers) {
            var said = answer.details().particulars();
            if (said != null && said.attributes() != null) {
                for (var one : said.attributes()) {
                    ratings.computeIfAbsent(key(one.name()), name -> new Ratings())
                            .add(answer.fact().id(), one.perceived());
                }
            } else if (said != null && said.satisfaction() != null) {
                untold++;
            }
        }
        var perceived = new HashMap<String, Perceived>();
        ratings.forEach((name, each) -> perceived.put(name, each.mean()));
        return new Perceptions(customer, asOf, after, Map.copyOf(perceived), untold);
    }

    /** Names that differ in case or in blanks around them are one attribute. */
    static String key(String attribute) {
        return attribute.strip().toLowerCase(Locale.ROOT);
    }

    /** Null where no answer says anything of it. */
    Perceived of(String attribute) {
        return byAttribute.get(key(attribute));
    }

    /**
     * @param rating the mean over the answers
     * @param entries the answers, in the order in which they were given
     */
    record Perceived(double rating, List<UUID> entries) {}

    private static final class Ratings {

        private final List<UUID> entries = new ArrayList<>();
        private BigDecimal sum = BigDecimal.ZERO;

        void add(UUID entry, BigDecimal perceived) {
            entries.add(entry);
            sum = sum.add(perceived);
        }

        Perceived mean() {
            var mean = sum.divide(BigDecimal.valueOf(entries.size()), MathContext.DECIMAL64);
            return new Perceived(mean.doubleValue(), List.copyOf(entries));
        }
    }
}
