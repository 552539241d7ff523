package io.clientele.segmentation;

import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

import io.clientele.contracts.Event;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.TopicProbe;
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

    static RequestSpecification viewer() {
        return as("viewer");
    }

    static RequestSpecification as(String role) {
        return RestAssured.given().auth().oauth2(Tokens.of(role));
    }
}
