package io.clientele.valuation.lifecycle;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.fact.Aliases;
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
    private final Aliases aliases;
    private final Profiles profiles;

    Referrals(Database database, Aliases aliases, Profiles profiles) {
        this.database = database;
        this.aliases = aliases;
        this.profiles = profiles;
    }

    /**
     * The customers whom some have brought who are none of them, each once. Whoever is merged came as its survivor, and has brought for
     * it. Where journal and record differ, the record of the one who came counts.
     *
     * @param members who stand for themselves
     * @param named by their journals, as far as these count
     * @param knownAt null for everything known by now
     */
    Map<UUID, Referral> by(Set<UUID> members, Map<UUID, Referral> named, Instant knownAt) {
        var found = new LinkedHashMap<UUID, Referral>();
        toldByRecords(aliases.around(members).behind()).forEach(customer -> found.put(customer, Referral.BY_RECORD));
        named.forEach((customer, referral) -> found.merge(customer, referral, Referral::or));
        var around = aliases.around(aliases.around(found.keySet()).withSurvivors());
        var brought = new LinkedHashMap<UUID, Referral>();
        found.forEach((customer, referral) -> brought.merge(around.answering(customer), referral, Referral::or));
        brought.keySet().removeAll(members);
        var told = told(around.among(brought.keySet()), knownAt);
        brought.entrySet()
                .removeIf(e -> told.containsKey(e.getKey())
                        ? !members.contains(told.get(e.getKey()))
                        : e.getValue().entry() == null);
        return brought;
    }

    /** Who has brought them, as records tell: that of the survivor before those of the merged, and of these the one who came first. */
    private Map<UUID, UUID> told(Aliases.Around came, Instant knownAt) {
        var named = new HashMap<UUID, UUID>();
        profiles.of(came.behind(), knownAt).forEach((customer, versions) -> {
            if (versions.getLast().referredBy() != null) {
                named.put(customer, versions.getLast().referredBy());
            }
        });
        var referrers = aliases.around(Set.copyOf(named.values()));
        var told = new HashMap<UUID, UUID>();
        named.keySet().stream()
                .sorted(Comparator.comparing(came::merged).thenComparing(Comparator.naturalOrder()))
                .forEach(customer -> {
                    var self = came.answering(customer);
                    var referrer = referrers.answering(named.get(customer));
                    if (!referrer.equals(self)) {
                        told.putIfAbsent(self, referrer);
                    }
                });
        return told;
    }

    /** Whom a journal names as referred, each with the first entry that does. */
    static Map<UUID, Referral> named(List<DetailedFact> journal) {
        var named = new LinkedHashMap<UUID, Referral>();
        for (var known : journal) {
            var said = known.details().particulars();
            if (known.fact().kind().equals("REFERRAL") && said != null && said.referredCustomerId() != null) {
                named.merge(said.referredCustomerId(), Referral.by(known.fact()), Referral::or);
            }
        }
        return named;
    }

    private List<UUID> toldByRecords(Set<UUID> referrers) {
        return database.query(TOLD_BY_RECORDS, row -> row.getObject(1, UUID.class), (Object)
                referrers.stream().map(UUID::toString).toArray(String[]::new));
    }
}
