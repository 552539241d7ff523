package io.clientele.customer.told;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.CustomerEvent.CustomerChanged;
import io.clientele.contracts.CustomerEvent.CustomerRegistered;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.EndedJob;
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
        EndedJob.of(as("admin").post("/api/v1/republications/customer-service"));

        try (var topic = TopicProbe.on(Topic.CUSTOMERS)) {
            var registered =
                    topic.await(CustomerRegistered.class, event -> event.key().equals(id));
            var again = topic.await(CustomerChanged.class, event -> event.key().equals(id));
            assertThat(again.customer()).isEqualTo(registered.customer());
        }
    }
}
