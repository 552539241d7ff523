package io.clientele.valuation.lifecycle;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
             WHERE profile ->> 'referredBy' = ? AND profile ->> 'referredBy' IS NOT NULL ORDER BY customer_id""";

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
        database.query(TOLD_BY_RECORDS, row -> row.getObject(1, UUID.class), referrer.toString())
                .forEach(customer -> referred.put(customer, null));
        for (var known : journal) {
            var said = known.details().particulars();
            if (known.fact().kind().equals("REFERRAL") && said != null && said.referredCustomerId() != null) {
                referred.putIfAbsent(said.referredCustomerId(), known.fact().id());
            }
        }
        referred.remove(referrer);
        var records = profiles.of(referred.keySet(), knownAt);
        referred.entrySet().removeIf(e -> !broughtBy(referrer, records.get(e.getKey()), e.getValue()));
        return referred;
    }

    private static boolean broughtBy(UUID referrer, List<CustomerState> records, UUID entry) {
        var told = records == null ? null : records.getLast().referredBy();
        return told == null ? entry != null : told.equals(referrer);
    }
}
