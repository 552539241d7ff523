package io.clientele.interaction.merge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.CustomerEvent.CustomerChanged;
import io.clientele.contracts.CustomerState;
import io.clientele.interaction.database.Database;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.TopicProbe;

/** Merges as customer-service would tell of them. */
@ApplicationScoped
public class Merging {

    private static final Instant AT = Instant.parse("2026-01-31T09:30:00Z");

    private final Database database;
    private long version = 1_000;

    Merging(Database database) {
        this.database = database;
    }

    public void merge(UUID merged, UUID survivor, String kind, String region) {
        tell(merged, survivor, kind, region);
    }

    public void merge(UUID merged, UUID survivor) {
        tell(merged, survivor, "COMPANY", null);
    }

    public void unmerge(UUID merged) {
        tell(merged, null, "COMPANY", null);
    }

    public void unmerge(UUID merged, String kind, String region) {
        tell(merged, null, kind, region);
    }

    private void tell(UUID customer, UUID survivor, String kind, String region) {
        long now = ++version;
        TopicProbe.publish(new CustomerChanged(new CustomerState(
                customer,
                now,
                kind,
                List.of("CUSTOMER"),
                null,
                null,
                null,
                region,
                null,
                null,
                null,
                null,
                null,
                AT,
                AT,
                null,
                survivor,
                null,
                null)));
        Patience.until("the merge is heard of", () -> database.first(
                        "select version from known_customer where customer_id = ?", row -> row.getLong(1), customer)
                .filter(known -> known == now)
                .isPresent());
    }
}
