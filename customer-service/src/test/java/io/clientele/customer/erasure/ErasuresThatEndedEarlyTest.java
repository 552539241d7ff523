package io.clientele.customer.erasure;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.erasure.ErasureCalls.ERASURES;
import static io.clientele.customer.erasure.ErasureCalls.confirm;
import static io.clientele.customer.erasure.ErasureCalls.erase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

/** An erasure whose job came to nothing is asked for again like any other. */
@QuarkusTest
@WithBackends
class ErasuresThatEndedEarlyTest {

    private static final Instant THEN = Instant.parse("2026-01-31T09:30:00Z");

    @Inject
    Sql sql;

    @Inject
    ErasureRows rows;

    @ParameterizedTest
    @ValueSource(strings = {"FAILED", "CANCELLED"})
    void askedForAgainItIsBegunAnew(String state) {
        var id = somebody();
        var job = ended(state, id);
        assertThat(erase(id, "Once more")).isEqualTo(job.toString());
        gone(id);
        get("admin", ERASURES + "/" + job).body("erasedAt", notNullValue()).body("reason", equalTo("At first"));
    }

    /** A merge by mistake: its erasure was cancelled, and they were parted. */
    @Test
    void whoIsNoLongerOneWithTheOtherIsErasedByAnErasureOfTheirOwn() {
        var id = somebody();
        var other = somebody();
        var job = ended("CANCELLED", id, other);
        assertThat(erase(other, "Only this one")).isNotEqualTo(job.toString());
        gone(other);
        get("agent", "/api/v1/customers/" + id).statusCode(200);
    }

    private static void gone(String id) {
        Patience.until(
                "the record is gone",
                () -> get("agent", "/api/v1/customers/" + id).extract().statusCode() == 404);
        confirm(id);
    }

    private static String somebody() {
        return register("{\"kind\":\"INDIVIDUAL\",\"name\":\"Somebody\"}");
    }

    private UUID ended(String state, String... customers) {
        var job = UUID.randomUUID();
        sql.execute("""
                insert into job (id, kind, state, request, cancel_requested, attempts, created_at, finished_at)
                values (?, 'ERASURE', ?, jsonb_build_object('customerId', ?::text), true, 6, ?, ?)""", job, state, customers[0], THEN, THEN);
        rows.insert(new Erasure(
                job,
                UUID.fromString(customers[0]),
                Arrays.stream(customers).map(UUID::fromString).toList(),
                "At first",
                THEN,
                "admin",
                null));
        return job;
    }
}
