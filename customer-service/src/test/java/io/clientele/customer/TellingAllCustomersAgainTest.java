package io.clientele.customer;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.CustomerEvent.CustomerChanged;
import io.clientele.contracts.CustomerEvent.CustomerRegistered;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class TellingAllCustomersAgainTest {

    @Test
    void everyCustomerIsToldUnderTheVersionItHas() {
        var id = company("Told again");
        var accepted = as("admin").post("/api/v1/republications/customer-service");
        accepted.then().statusCode(202);
        Patience.until("the job", () -> List.of("SUCCEEDED", "FAILED")
                .contains(as("admin")
                        .accept("application/json")
                        .get(accepted.header("Location"))
                        .jsonPath()
                        .getString("state")));

        try (var topic = TopicProbe.on(Topic.CUSTOMERS)) {
            var registered =
                    topic.await(CustomerRegistered.class, event -> event.key().equals(id));
            var again = topic.await(CustomerChanged.class, event -> event.key().equals(id));
            assertThat(again.customer()).isEqualTo(registered.customer());
        }
    }
}
