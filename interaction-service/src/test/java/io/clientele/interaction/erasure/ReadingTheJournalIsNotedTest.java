package io.clientele.interaction.erasure;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;

import static io.clientele.interaction.erasure.Somebody.AT;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever reads somebody's journal is noted, whichever way it is read. */
@QuarkusTest
@OnRealParts
class ReadingTheJournalIsNotedTest {

    private final UUID customer = UUID.randomUUID();

    @Test
    void everyReadThatShowsSomethingOfSomebodyIsNotedOnce() {
        var representative = "noted-" + customer;
        var by = ",\"representative\":\"" + representative + "\"";
        var note = Calls.recorded(Calls.entry(customer, "NOTE", AT, by + ",\"summary\":\"x\""));
        var complaint = Calls.recorded(Calls.entry(customer, "COMPLAINT", AT, by + ",\"severity\":\"HIGH\""));
        var promise = Calls.recorded(Calls.entry(
                customer,
                "PROMISE",
                AT,
                by + ",\"subject\":\"Call\",\"promise\":{\"dueAt\":\"1946-04-01T00:00:00Z\"}"));
        for (var path : List.of(
                "/customers/" + customer + "/timeline",
                "/interactions/" + note,
                "/interactions?representative=" + representative,
                "/complaints/" + complaint,
                "/complaints?customerId=" + customer,
                "/promises/" + promise,
                "/customers/" + customer + "/visit-sheet",
                "/customers/" + customer + "/points")) {
            assertThat(Calls.get(path).statusCode()).as(path).isEqualTo(200);
        }
        Calls.get("/interactions/" + UUID.randomUUID()).then().statusCode(404);
        Calls.get("/sales-reports?dayFrom=1946-01-01&dayTo=1947-01-01&by=YEAR")
                .then()
                .statusCode(200);

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(accesses())
                .containsExactly(
                        "getPoints",
                        "getVisitSheet",
                        "getPromise",
                        "listComplaints",
                        "getComplaint",
                        "listInteractions",
                        "getInteraction",
                        "getCustomerTimeline"));
    }

    private List<String> accesses() {
        return Calls.as("manager")
                .get("/api/v1/accesses?customerId=" + customer)
                .then()
                .statusCode(200)
                .extract()
                .path("items.operation");
    }
}
