package io.clientele.valuation.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import io.clientele.contracts.CustomerState;
import io.clientele.valuation.fact.Profiles;

/**
 * What was spent to win a customer and those who are merged into it: each was won, so each record counts as it stands. Once the record
 * of a survivor says another cost than it said before a merge, chosen by the merge or put right after it, that one is of both.
 *
 * @param cost null where no record tells it
 * @param customers whose records add up to it
 */
record Won(BigDecimal cost, List<UUID> customers) {

    /** @param merged the records of those who are merged into it; of each all versions, the earliest first */
    static Won of(UUID customer, List<CustomerState> own, Map<UUID, List<CustomerState>> merged, Instant asOf) {
        var all = new TreeMap<>(merged);
        all.put(customer, own);
        var counting = Stream.concat(
                        Stream.of(customer), merged.keySet().stream().sorted())
                .filter(one -> cost(all.get(one), asOf) != null)
                .filter(one -> one.equals(customer) || !told(all.get(one), all, asOf))
                .toList();
        var sum = counting.stream().map(one -> cost(all.get(one), asOf)).reduce(BigDecimal::add);
        return new Won(sum.orElse(null), counting);
    }

    /** Whether it is in what a survivor's record says since this one was merged into that. */
    private static boolean told(List<CustomerState> record, Map<UUID, List<CustomerState>> all, Instant asOf) {
        return record.reversed().stream()
                .takeWhile(version -> version.mergedInto() != null)
                .filter(version -> !Profiles.from(version).isAfter(asOf))
                .anyMatch(version ->
                        saysAnother(all.getOrDefault(version.mergedInto(), List.of()), Profiles.from(version), asOf));
    }

    private static boolean saysAnother(List<CustomerState> survivor, Instant merged, Instant asOf) {
        var now = cost(survivor, asOf);
        var before = cost(survivor, merged.minusNanos(1));
        return now != null && (before == null || now.compareTo(before) != 0);
    }

    private static BigDecimal cost(List<CustomerState> record, Instant asOf) {
        var then = held(record, asOf);
        return then == null ? null : then.acquisitionCost();
    }

    /** The version that held then; the first one for the time before. */
    static CustomerState held(List<CustomerState> record, Instant asOf) {
        return record.stream()
                .filter(version -> !Profiles.from(version).isAfter(asOf))
                .reduce((a, b) -> b)
                .orElseGet(() -> record.isEmpty() ? null : record.getFirst());
    }
}
