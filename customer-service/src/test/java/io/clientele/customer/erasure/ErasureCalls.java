package io.clientele.customer.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.clientele.contracts.ErasureEvent.ErasureConfirmed;
import io.clientele.contracts.ErasureState;
import io.clientele.contracts.ErasureState.Store;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.TopicProbe;

import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;

/** Calls that erase, and what the other services say to it. */
public final class ErasureCalls {

    static final String ERASURES = "/api/v1/erasures";
    static final List<String> OTHERS = List.of("interaction-service", "segmentation-service", "valuation-service");

    private static final Instant GONE = Instant.parse("2026-01-31T09:30:00Z");

    private ErasureCalls() {}

    /** The id of the job. */
    public static String erase(String id, String reason) {
        return post("admin", ERASURES, body(id, reason))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    static String body(String id, String reason) {
        return "{\"customerId\":\"" + id + "\",\"reason\":\"" + reason + "\"}";
    }

    /** The other services say that they have erased somebody; until then the job that waits for them keeps a worker busy. */
    public static void confirm(String id) {
        for (var service : OTHERS) {
            TopicProbe.publish(new ErasureConfirmed(new ErasureState(
                    UUID.fromString(id), 1, service, GONE, List.of(new Store("all of it", "TABLE", GONE)))));
        }
    }

    /** The same, and the proof is whole. */
    static void confirmed(String id, String job) {
        confirm(id);
        Patience.until("all have confirmed", () -> "DONE"
                .equals(get("admin", ERASURES + "/" + job).extract().path("state")));
    }
}
