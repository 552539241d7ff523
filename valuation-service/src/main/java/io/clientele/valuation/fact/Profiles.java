package io.clientele.valuation.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.clientele.contracts.CustomerState;
import io.clientele.valuation.store.Database;

/** What customer-service has told of customers, every version of it. */
@ApplicationScoped
public class Profiles {

    private static final String KEEP = """
            INSERT INTO customer_profile (customer_id, version, valid_from, profile)
            SELECT * FROM unnest(?::uuid[], ?::bigint[], ?::timestamptz[], ?::json[])
            ON CONFLICT DO NOTHING""";

    private static final String SELECT = """
            SELECT customer_id, profile FROM customer_profile
             WHERE customer_id = ANY (?) AND valid_from <= ?::timestamptz ORDER BY customer_id, version""";

    private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

    private final Database database;
    private final ObjectMapper json;

    Profiles(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void keep(Collection<CustomerState> customers) {
        var kept = customers.stream()
                .sorted(Comparator.comparing(CustomerState::id).thenComparing(CustomerState::version))
                .toList();
        if (!kept.isEmpty()) {
            database.execute(
                    KEEP,
                    kept.stream().map(CustomerState::id).toArray(UUID[]::new),
                    kept.stream().map(CustomerState::version).toArray(Long[]::new),
                    kept.stream().map(Profiles::from).toArray(Instant[]::new),
                    kept.stream().map(this::text).toArray());
        }
    }

    /** All versions of these customers that were recorded by an instant, the earliest first; null for all. */
    public Map<UUID, List<CustomerState>> of(Collection<UUID> customers, Instant knownAt) {
        var byCustomer = HashMap.<UUID, List<CustomerState>>newHashMap(customers.size());
        database.query(SELECT, this::profile, customers.toArray(UUID[]::new), knownAt == null ? ALWAYS : knownAt)
                .forEach(state -> byCustomer
                        .computeIfAbsent(state.id(), id -> new ArrayList<>())
                        .add(state));
        return byCustomer;
    }

    /** When a version began to hold. */
    public static Instant from(CustomerState state) {
        var created = state.createdAt() == null ? Instant.EPOCH : state.createdAt();
        return state.updatedAt() == null ? created : state.updatedAt();
    }

    private CustomerState profile(ResultSet row) throws SQLException {
        try {
            return json.readValue(row.getString("profile"), CustomerState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored profile must be readable", e);
        }
    }

    private String text(CustomerState state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a profile must be writable", e);
        }
    }
}
