package io.clientele.valuation.erasure;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.CustomerState;
import io.clientele.contracts.InteractionState;
import io.clientele.kit.time.Ids;
import io.clientele.valuation.store.Database;

/**
 * What is kept of others and names somebody: referrals in facts, referrers and those above in records. Of who is erased a referral
 * names an id of nobody, until the journal tells under which the figures come; a record names nobody, as customer-service has it.
 */
@ApplicationScoped
public class Mentions {

    private static final String NAMING = """
            SELECT customer_id FROM fact
             WHERE kind = 'REFERRAL' AND details -> 'particulars' ->> 'referredCustomerId' = ANY (?)
            UNION SELECT customer_id FROM customer_profile
             WHERE profile ->> 'referredBy' = ANY (?) AND profile ->> 'referredBy' IS NOT NULL
            UNION SELECT customer_id FROM customer_profile
             WHERE profile ->> 'parentId' = ANY (?) AND profile ->> 'parentId' IS NOT NULL""";

    private static final String RENAME = """
            UPDATE fact SET details = jsonb_set(details::jsonb, '{particulars,referredCustomerId}', to_jsonb(gone.nobody))::json
              FROM unnest(?::text[], ?::text[]) AS gone (erased, nobody)
             WHERE kind = 'REFERRAL' AND details -> 'particulars' ->> 'referredCustomerId' = gone.erased""";

    /** A property of a record. */
    private static final String LEAVE_OUT = """
            UPDATE customer_profile SET profile = (profile::jsonb - '%1$s')::json
             WHERE profile ->> '%1$s' = ANY (?) AND profile ->> '%1$s' IS NOT NULL""";

    private static final List<String> NAMED_BY_RECORDS = List.of("referredBy", "parentId");

    private final Database database;
    private final Ids ids;

    Mentions(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** Who is named beside those whose they are. */
    public static Set<UUID> in(Collection<CustomerState> records, Collection<InteractionState> entries) {
        var byEntries = entries.stream()
                .map(InteractionState::particulars)
                .filter(Objects::nonNull)
                .map(InteractionState.Particulars::referredCustomerId);
        var byRecords = records.stream().flatMap(each -> Stream.of(each.referredBy(), each.parentId()));
        return Stream.concat(byEntries, byRecords).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Whose facts and records name one of these. */
    public Set<UUID> naming(Collection<UUID> some) {
        var texts = texts(some);
        return some.isEmpty()
                ? Set.of()
                : Set.copyOf(database.query(NAMING, row -> row.getObject(1, UUID.class), texts, texts, texts));
    }

    /** Takes those who are erased out of what names them; whose that is are held. */
    public void forget(Collection<UUID> erased) {
        if (erased.isEmpty()) {
            return;
        }
        Object texts = texts(erased);
        database.execute(
                RENAME,
                texts,
                erased.stream().map(each -> ids.nobody().toString()).toArray(String[]::new));
        NAMED_BY_RECORDS.forEach(property -> database.execute(LEAVE_OUT.formatted(property), texts));
    }

    private static Object texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
