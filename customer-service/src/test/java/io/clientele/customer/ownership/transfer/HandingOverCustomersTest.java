package io.clientele.customer.ownership.transfer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.job.Progress;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.ownership.OwnershipCalls.assign;
import static io.clientele.customer.ownership.OwnershipCalls.ownerships;
import static io.clientele.customer.ownership.OwnershipCalls.representative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

/** Who leaves hands over every customer, to those who have room. */
@QuarkusTest
@WithBackends
class HandingOverCustomersTest {

    @Inject
    Sql sql;

    @Inject
    Transfer transfer;

    /** Those of the test before take no more customers. */
    @BeforeEach
    void nobodyElse() {
        sql.execute("update representative set active = false");
    }

    @Test
    void allCustomersOfWhoLeavesGoToTheOthersAndNoneIsLost() {
        var leaving = "leaving-" + UUID.randomUUID();
        var ids = customersOf(leaving, 10);
        var small = representative(4);
        var large = representative(8);

        var job = post(
                "manager",
                "/api/v1/ownership-transfers",
                "{\"fromOwnerId\":\"" + leaving + "\",\"reason\":\"leaves\"}");
        var done = EndedJob.of(job);
        assertThat(done.getInt("result.transferred")).isEqualTo(10);
        assertThat(done.getInt("result.notTransferred")).isZero();
        int ofSmall =
                get("viewer", "/api/v1/representatives/" + small).extract().path("customers");
        int ofLarge =
                get("viewer", "/api/v1/representatives/" + large).extract().path("customers");
        assertThat(ofSmall + ofLarge).isEqualTo(10);
        assertThat(ofSmall).isBetween(3, 4);
        get("agent", ownerships(ids.getFirst()))
                .body("items[0].reason", equalTo("leaves"))
                .body("items[1].ownerId", equalTo(leaving));
    }

    @Test
    void whoWasGivenToSomebodyElseMeanwhileStaysThere() {
        var leaving = "leaving-" + UUID.randomUUID();
        var ids = customersOf(leaving, 3);
        var successor = representative(10);
        var other = representative(10);
        var done = transfer.run(request(leaving, successor), new Checks(checks -> {
            if (checks == 1) {
                assign(ids.getLast(), other).then().statusCode(201);
            }
        }));
        assertThat(done).isEqualTo(Map.of("transferred", 2L, "notTransferred", 0L));
        get("viewer", ownerships(ids.getFirst())).body("items[0].ownerId", equalTo(successor));
        get("viewer", ownerships(ids.getLast()))
                .body("items[0].ownerId", equalTo(other))
                .body("items[1].ownerId", equalTo(leaving));
    }

    @Test
    void aTransferWhoseWorkerDiedTellsOfAllThatWentOver() {
        var leaving = "leaving-" + UUID.randomUUID();
        customersOf(leaving, 5);
        var request = request(leaving, representative(4));
        assertThatThrownBy(() -> transfer.run(request, new Checks(checks -> {
                    if (checks == 4) {
                        throw new IllegalStateException("dies");
                    }
                })))
                .hasMessage("dies");
        assertThat(transfer.run(request, new Checks(checks -> {})))
                .isEqualTo(Map.of("transferred", 5L, "notTransferred", 0L));
    }

    @Test
    void whoHasNoSuccessorIsCountedAndStays() {
        var leaving = "leaving-" + UUID.randomUUID();
        customersOf(leaving, 3);
        representative(2);
        assertThat(transfer.run(request(leaving, null), new Checks(checks -> {})))
                .isEqualTo(Map.of("transferred", 2L, "notTransferred", 1L));
    }

    private static List<String> customersOf(String owner, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> register("{\"kind\":\"COMPANY\",\"name\":\"C" + i + "\",\"ownerId\":\"" + owner + "\"}"))
                .toList();
    }

    private static JsonNode request(String from, String to) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("fromOwnerId", from)
                .put("toOwnerId", to)
                .put("by", "manager")
                .put("transferId", UUID.randomUUID().toString());
    }

    /** Does something at the checks between two customers, by their number. */
    private static final class Checks implements Progress {

        private final IntConsumer then;
        private int checks;

        Checks(IntConsumer then) {
            this.then = then;
        }

        @Override
        public void total(long n) {}

        @Override
        public void done(long n) {}

        @Override
        public void check() {
            then.accept(++checks);
        }
    }
}
