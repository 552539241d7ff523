package io.clientele.customer.erasure;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.Topic;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.Traces;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.erasure.ErasureCalls.ERASURES;
import static io.clientele.customer.erasure.ErasureCalls.OTHERS;
import static io.clientele.customer.erasure.ErasureCalls.body;
import static io.clientele.customer.erasure.ErasureCalls.confirm;
import static io.clientele.customer.erasure.ErasureCalls.confirmed;
import static io.clientele.customer.erasure.ErasureCalls.erase;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Records that were merged are one person: whichever is named, all of them are erased, and nothing parts them any more. */
@QuarkusTest
@WithBackends
class ErasingMergedCustomersTest {

    private static final String MERGES = "/api/v1/customer-merges";

    private final String marker = "Quillon" + UUID.randomUUID().toString().substring(0, 8);
    private String end;
    private String middle;
    private String first;

    @Inject
    DataSource database;

    @Inject
    ErasureRows rows;

    @BeforeEach
    void threeRecords() {
        end = person("the end");
        middle = person("the middle");
        first = person("the first");
    }

    @Test
    void whicheverIsNamedAllOfThemAreErasedAndTheMergesCannotBeUndone() {
        var merges = List.of(merge(middle, first), merge(end, middle));
        var job = erase(first, "Asked for");
        awaitGone(end);
        List.of(end, middle, first).forEach(ErasureCalls::confirm);

        assertThat(Traces.of(database, marker)).isEmpty();
        for (var id : List.of(end, middle, first)) {
            get("agent", CUSTOMERS + "/" + id).statusCode(404);
            assertThat(erase(id, "Once more")).isEqualTo(job);
        }
        for (var merge : merges) {
            assertProblem(as("manager").delete(MERGES + "/" + merge), 409, "MERGE_ERASED");
            get("viewer", MERGES + "/" + merge).statusCode(404);
        }
        try (var topic = TopicProbe.on(Topic.CUSTOMERS)) {
            var gone = topic.awaitRecords(
                    3, row -> row.value() == null && List.of(end, middle, first).contains(new String(row.key())));
            assertThat(gone).allSatisfy(row -> {
                var with = new String(row.headers().lastHeader("ce_gonewith").value());
                assertThat(with.split(",")).hasSize(2).isSubsetOf(end, middle, first);
            });
        }
    }

    @Test
    void theProofListsEverybodyAndWaitsForEachOfThem() {
        merge(end, middle, first);
        var job = erase(end, "Asked for");
        awaitGone(end);
        get("admin", ERASURES + "/" + job)
                .body("customerId", equalTo(end))
                .body("customerIds", containsInAnyOrder(end, middle, first));
        confirm(end);
        confirm(first);
        Patience.until("what was said of two is heard", () -> confirmedBy(end) == 4 && confirmedBy(first) == 4);
        get("admin", ERASURES + "/" + job)
                .body("awaited", equalTo(OTHERS))
                .body("stores.service", not(hasItem("valuation-service")));
        confirmed(middle, job);
        get("admin", ERASURES + "/" + job).body("stores.findAll { it.name == 'all of it' }.service", equalTo(OTHERS));
        get("admin", ERASURES + "?customerId=" + first).body("items.id", contains(job));
    }

    @Test
    void othersThatNameThemNameNobodyThoughTheyAreMergedThemselves() {
        merge(end, first);
        var friend = register("{\"kind\":\"INDIVIDUAL\",\"name\":\"A friend\",\"referredBy\":\"" + first + "\"}");
        var another = register("{\"kind\":\"INDIVIDUAL\",\"name\":\"Another\"}");
        var merge = merge(another, friend);
        erase(end, "Asked for");
        awaitGone(end);
        List.of(end, first).forEach(ErasureCalls::confirm);

        as("manager").delete(MERGES + "/" + merge).then().statusCode(204);
        get("agent", CUSTOMERS + "/" + friend).body("id", equalTo(friend)).body("referredBy", nullValue());
        get("agent", CUSTOMERS + "/" + middle).statusCode(200);
    }

    @Test
    void theReasonMustNotSayWhoAnyOfThemIs() {
        merge(end, first);
        assertProblem(post("admin", ERASURES, body(end, marker + " the first asked")), 422, "INVALID_REQUEST")
                .at("/reason");
    }

    private int confirmedBy(String id) {
        var said = rows.confirmations(List.of(UUID.fromString(id)));
        return said.getOrDefault(UUID.fromString(id), List.of()).size();
    }

    private String person(String which) {
        return register("""
                {"kind":"INDIVIDUAL","name":"%1$s %2$s","externalReferences":[{"system":"erp","id":"%1$s %2$s"}],
                 "contactPoints":[{"type":"EMAIL","value":"%1$s@example.com"}]}""".formatted(marker, which));
    }

    private static String merge(String survivor, String... merged) {
        return mergeBy(mergeBody(survivor, merged));
    }

    private static String mergeBody(String survivor, String... merged) {
        return "{\"survivorId\":\"" + survivor + "\",\"mergedIds\":[\"" + String.join("\",\"", merged) + "\"]}";
    }

    private static String mergeBy(String body) {
        return post("manager", MERGES, body).then().statusCode(201).extract().path("id");
    }

    private static void awaitGone(String id) {
        Patience.until(
                "the record is gone",
                () -> get("agent", CUSTOMERS + "/" + id).extract().statusCode() == 404);
    }
}
