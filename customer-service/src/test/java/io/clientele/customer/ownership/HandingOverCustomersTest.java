package io.clientele.customer.ownership;

import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.ownership.OwnershipCalls.ownerships;
import static io.clientele.customer.ownership.OwnershipCalls.representative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Who leaves hands over every customer, to those who have room. */
@QuarkusTest
@WithBackends
class HandingOverCustomersTest {

    @Inject
    Sql sql;

    /** Those of the test before take no more customers. */
    @BeforeEach
    void nobodyElse() {
        sql.execute("update representative set active = false");
    }

    @Test
    void allCustomersOfWhoLeavesGoToTheOthersAndNoneIsLost() {
        var leaving = "leaving-" + UUID.randomUUID();
        var ids = IntStream.range(0, 10)
                .mapToObj(
                        i -> register("{\"kind\":\"COMPANY\",\"name\":\"C" + i + "\",\"ownerId\":\"" + leaving + "\"}"))
                .toList();
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
}
