package io.clientele.customer.ownership;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.customer.record.World;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.ownership.OwnershipCalls.assign;
import static io.clientele.customer.ownership.OwnershipCalls.ownerships;
import static io.clientele.customer.ownership.OwnershipCalls.representative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

/** One who cannot be passed on, whatever the reason, keeps no other waiting. */
@QuarkusTest
@WithBackends
class WhoeverCannotBePassedOnTest {

    @Inject
    Sql sql;

    @Inject
    Ownerships ownerships;

    @Inject
    World world;

    /** Those of the test before take no more customers. */
    @BeforeEach
    void nobodyElse() {
        sql.execute("update representative set active = false");
    }

    @Test
    void oneKeepsNoOtherWaiting() {
        var first = representative(5);
        var kept = given("Kept", first);
        var waiting = given("Waiting", first);
        var second = representative(5);
        overdue(kept, waiting);
        sweep(Set.of(kept)).round();
        get("viewer", ownerships(waiting.toString())).body("items.ownerId", contains(second, first));
        get("viewer", ownerships(kept.toString())).body("items.ownerId", contains(first));
        done(kept);
    }

    /** As many as are looked at in a round. */
    @Test
    void aHundredKeepNoOtherWaiting() {
        var first = representative(500);
        var kept =
                IntStream.range(0, 100).mapToObj(i -> given("Kept " + i, first)).collect(Collectors.toSet());
        var waiting = given("Waiting behind them", first);
        var second = representative(500);
        overdue(Stream.concat(kept.stream(), Stream.of(waiting)).toArray(UUID[]::new));
        sql.execute(
                "update ownership set contact_due_at = contact_due_at - interval '1 day' where customer_id = any(?)",
                (Object) kept.toArray(UUID[]::new));

        var sweep = sweep(kept);
        assertThat(sweep.round()).isZero();
        sweep.round();

        get("viewer", ownerships(waiting.toString())).body("items.ownerId", contains(second, first));
        done(kept.toArray(UUID[]::new));
    }

    private DeadlineSweep sweep(Set<UUID> kept) {
        return new DeadlineSweep(
                new Keeping(ownerships, kept), world, before -> Optional.of(0L), Duration.ofMinutes(1));
    }

    private static UUID given(String name, String owner) {
        var id = company(name);
        assign(id, owner).then().statusCode(201);
        return UUID.fromString(id);
    }

    /** As if the first contacts had been due a while ago, in the order given. */
    private void overdue(UUID... customers) {
        var due = Instant.parse("2026-01-01T00:00:00Z");
        for (var one : customers) {
            sql.execute("update ownership set contact_due_at = ? where customer_id = ? and until is null", due, one);
            due = due.plusSeconds(1);
        }
    }

    private void done(UUID... customers) {
        sql.execute("update ownership set contact_due_at = null where customer_id = any(?)", (Object) customers);
    }

    /** Passes on everybody but some. */
    @Vetoed
    static class Keeping extends Ownerships {

        private final Ownerships others;
        private final Set<UUID> kept;

        Keeping(Ownerships others, Set<UUID> kept) {
            super(null, null, null, null, null, null, "P7D");
            this.others = others;
            this.kept = kept;
        }

        @Override
        void passOn(UUID customer, String by) {
            if (kept.contains(customer)) {
                throw Rejection.conflict("KEPT", "This one stays.");
            }
            others.passOn(customer, by);
        }

        @Override
        List<Due> overdue(Instant by, Due after, int limit) {
            return others.overdue(by, after, limit);
        }
    }
}
