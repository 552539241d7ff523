package io.clientele.segmentation;

import java.util.UUID;

import io.clientele.contracts.Event;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.http.Http;
import io.clientele.kit.testing.http.Request;
import io.clientele.segmentation.store.Database;

/** Calls of this service, and how facts get there. */
final class Calls {

    private Calls() {}

    /** Published as the other services would, and waited for. */
    static void arrive(Database database, Event... events) {
        TopicProbe.publish(events);
        for (var event : events) {
            var column = event.topic() == Topic.CUSTOMERS ? "customer_version" : "valuation_version";
            Patience.until(
                    "the arrival of " + event,
                    () -> database.number(
                                    "select count(*) from standing where customer_id = ? and " + column + " >= ?",
                                    UUID.fromString(event.key()),
                                    event.version())
                            == 1);
        }
    }

    static Request viewer() {
        return as("viewer");
    }

    static Request as(String role) {
        return Http.given().bearer(Tokens.of(role));
    }
}
