package io.clientele.segmentation.scheme;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Standings and cuts for tests: thresholds are read from a sorted list, as the database reads them from its index. */
final class Populations {

    static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private Populations() {}

    static Cut cut(Scheme scheme, List<Standing> population) {
        var thresholds = new HashMap<String, BigDecimal>();
        for (var threshold : scheme.thresholds()) {
            long rank = threshold.rank().in(population.size());
            if (rank > 0) {
                var sorted = population.stream()
                        .map(threshold.measure()::of)
                        .sorted(Comparator.naturalOrder())
                        .toList();
                thresholds.put(threshold.name(), sorted.get((int) rank - 1));
            }
        }
        return new Cut(
                UUID.randomUUID(),
                scheme.code(),
                scheme.version(),
                population.size(),
                thresholds,
                Cut.Cause.REQUEST,
                NOW);
    }

    static Standing worth(String current, String future) {
        return standing(current, future, 3, NOW.minusSeconds(86_400), "100", null, null);
    }

    static Standing bought(int purchases, Instant last, String revenue) {
        return standing("1", "1", purchases, last, revenue, null, null);
    }

    static Standing lead(String current, Double discountShare, String creditGrade, Instant since) {
        return new Standing(
                "CNY",
                new BigDecimal(current),
                BigDecimal.ZERO,
                1,
                since,
                since,
                BigDecimal.TEN,
                discountShare,
                creditGrade,
                NOW,
                NOW);
    }

    private static Standing standing(
            String current,
            String future,
            int purchases,
            Instant last,
            String revenue,
            Double discountShare,
            String creditGrade) {
        return new Standing(
                "CNY",
                new BigDecimal(current),
                new BigDecimal(future),
                purchases,
                NOW.minusSeconds(400L * 86_400),
                last,
                new BigDecimal(revenue),
                discountShare,
                creditGrade,
                NOW.minusSeconds(400L * 86_400),
                NOW);
    }
}
