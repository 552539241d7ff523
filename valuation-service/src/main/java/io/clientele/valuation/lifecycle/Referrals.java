package io.clientele.valuation.lifecycle;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.CustomerState;
import io.clientele.valuation.fact.DetailedFact;
import io.clientele.valuation.fact.Profiles;
import io.clientele.valuation.store.Database;

/** Who has brought whom. */
@ApplicationScoped
class Referrals {

    private static final String TOLD_BY_RECORDS = """
            SELECT DISTINCT customer_id FROM customer_profile
             WHERE profile ->> 'referredBy' = ANY (?) AND profile ->> 'referredBy' IS NOT NULL ORDER BY customer_id""";

    private final Database database;
    private final Profiles profiles;

    Referrals(Database database, Profiles profiles) {
        this.database = database;
        this.profiles = profiles;
    }

    /**
     * The customers whom one has brought, each with the entry of its own journal that tells so, or null where only the
     * record of the other does. Where journal and record differ, the record of the one who came counts.
     *
     * @param journal of the one who referred, as far as it counts
     * @param knownAt null for everything known by now
     */
    Map<UUID, UUID> by(UUID referrer, List<DetailedFact> journal, Instant knownAt) {
        var referred = new LinkedHashMap<UUID, UUID>();
        toldByRecords(Set.of(referrer)).forEach(customer -> referred.put(customer, null));
        named(journal).forEach(referred::putIfAbsent);
        referred.remove(referrer);
        var records = profiles.of(referred.keySet(), knownAt);
        referred.entrySet().removeIf(e -> !broughtBy(referrer, records.get(e.getKey()), e.getValue()));
        return referred;
    }

    /**
     * The customers outside a group whom its members have brought, by the same rule, each once.
     *
     * @param named by journals of members
     * @param knownAt null for everything known by now
     */
    List<UUID> by(Set<UUID> members, Set<UUID> named, Instant knownAt) {
        var candidates = new TreeSet<>(named);
        candidates.addAll(toldByRecords(members));
        candidates.removeAll(members);
        var records = profiles.of(candidates, knownAt);
        return candidates.stream()
                .filter(customer -> {
                    var told = records.containsKey(customer)
                            ? records.get(customer).getLast().referredBy()
                            : null;
                    return told == null ? named.contains(customer) : members.contains(told);
                })
                .toList();
    }

    /** Whom a journal names as referred, each with the first entry that does. */
    static Map<UUID, UUID> named(List<DetailedFact> journal) {
        var named = new LinkedHashMap<UUID, UUID>();
        for (var known : journal) {
            var said = known.details().particulars();
            if (known.fact().kind().equals("REFERRAL") && said != null && said.referredCustomerId() != null) {
                named.putIfAbsent(said.referredCustomerId(), known.fact().id());
            }
        }
        return named;
    }

    private List<UUID> toldByRecords(Set<UUID> referrers) {
        return database.query(TOLD_BY_RECORDS, row -> row.getObject(1, UUID.class), (Object)
                referrers.stream().map(UUID::toString).toArray(String[]::new));
    }

    private static boolean broughtBy(UUID referrer, List<CustomerState> records, UUID entry) {
        var told = records == null ? null : records.getLast().referredBy();
        return told == null ? entry != null : told.equals(referrer);
    }
}
