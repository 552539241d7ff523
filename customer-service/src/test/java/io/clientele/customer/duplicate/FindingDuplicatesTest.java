package io.clientele.customer.duplicate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.ValuationEvent.ValuationChanged;
import io.clientele.contracts.ValuationState;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithBackends
class FindingDuplicatesTest {

    private static final String CANDIDATES = "/api/v1/duplicate-candidates";

    @Inject
    Sql sql;

    @Test
    void theSamePhoneHoweverItIsWrittenAndASimilarNameMakeACandidate() {
        var name = unique();
        var number = "138" + (10_000_000 + Math.abs(name.hashCode() % 89_999_999));
        var one = register("{\"kind\":\"COMPANY\",\"name\":\"" + name
                + " Instruments Co., Ltd.\",\"contactPoints\":[{\"type\":\"PHONE\",\"value\":\"" + number + "\"}]}");
        var other = register("{\"kind\":\"COMPANY\",\"name\":\"" + name
                + " Instruments GmbH\",\"contactPoints\":[{\"type\":\"PHONE\",\"value\":\"+86 " + number.substring(0, 3)
                + "-" + number.substring(3) + "\"}]}");
        matched();
        get("viewer", CANDIDATES + "?customerId=" + one)
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].customers.id", containsInAnyOrder(one, other))
                .body("items[0].reasons.reason.code", containsInAnyOrder("PHONE", "NAME"))
                .body("items[0].reasons.similarity", contains(1f, 1f))
                .body("items[0].score", equalTo(0.9625f))
                .body("items[0].state", equalTo("OPEN"));
        get("viewer", CANDIDATES + "?scoreFrom=0.99&customerId=" + one).body("items", empty());
    }

    @Test
    void chineseCompaniesAndPeopleAreFound() {
        var place = chinese();
        var one = register("{\"kind\":\"COMPANY\",\"name\":\"" + place + "绿茶食品有限公司\"}");
        var other = register("{\"kind\":\"COMPANY\",\"name\":\"" + place + "绿茶食品股份有限公司\"}");
        var person = register("{\"kind\":\"INDIVIDUAL\",\"name\":\"" + place + "\",\"birthDate\":\"1984-05-17\"}");
        var again = register("{\"kind\":\"INDIVIDUAL\",\"name\":\"" + place + "\",\"birthDate\":\"1984-05-17\"}");
        matched();
        get("viewer", CANDIDATES + "?customerId=" + one).body("items[0].customers.id", containsInAnyOrder(one, other));
        as("viewer")
                .header("Accept-Language", "zh")
                .get(CANDIDATES + "?customerId=" + person)
                .then()
                .body("items[0].customers.id", containsInAnyOrder(person, again))
                .body("items[0].customers[0].name", equalTo(place.substring(0, 1) + "***"))
                .body("items[0].reasons.reason.label", hasItem("姓名和出生日期相同"));
    }

    @Test
    void candidatesFollowTheRecords() {
        var mail = unique() + "@example.com";
        var one = register("{\"kind\":\"INDIVIDUAL\",\"name\":\"" + unique()
                + "\",\"contactPoints\":[{\"type\":\"EMAIL\",\"value\":\"" + mail + "\"}]}");
        var other = register("{\"kind\":\"INDIVIDUAL\",\"name\":\"" + unique() + "\"}");
        matched();
        get("viewer", CANDIDATES + "?customerId=" + one).body("items", empty());
        patch(other, "*", "{\"contactPoints\":[{\"type\":\"EMAIL\",\"value\":\"" + mail.toUpperCase() + "\"}]}")
                .then()
                .statusCode(200);
        matched();
        get("viewer", CANDIDATES + "?customerId=" + one).body("items[0].reasons.reason.code", contains("EMAIL"));
        patch(other, "*", "{\"contactPoints\":null}").then().statusCode(200);
        matched();
        get("viewer", CANDIDATES + "?customerId=" + one).body("items", empty());
    }

    @Test
    void whoeverIsDismissedDoesNotComeUpAgain() {
        var pair = pair();
        String id = get("viewer", CANDIDATES + "?customerId=" + pair.getFirst())
                .extract()
                .path("items[0].id");
        as("viewer")
                .contentType("application/json")
                .body("{}")
                .put(CANDIDATES + "/" + id + "/dismissal")
                .then()
                .statusCode(403);
        as("agent")
                .contentType("application/json")
                .body("{\"note\":\"Father and son\"}")
                .put(CANDIDATES + "/" + id + "/dismissal")
                .then()
                .statusCode(200)
                .body("state", equalTo("DISMISSED"))
                .body("note", equalTo("Father and son"))
                .body("dismissedBy", equalTo("agent@clientele"));
        get("viewer", CANDIDATES + "/" + id).body("state", equalTo("DISMISSED")).body("note", nullValue());
        patch(pair.getFirst(), "*", "{\"region\":\"West\"}").then().statusCode(200);
        matched();
        get("viewer", CANDIDATES + "?customerId=" + pair.getFirst()).body("items", empty());
        get("viewer", CANDIDATES + "?state=DISMISSED&customerId=" + pair.getFirst())
                .body("items.id", contains(id));
        as("agent").delete(CANDIDATES + "/" + id + "/dismissal").then().statusCode(204);
        get("viewer", CANDIDATES + "/" + id).body("state", equalTo("OPEN")).body("note", nullValue());
        get("viewer", CANDIDATES + "/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void aMergeEndsACandidateAndItsUndoingBringsItBack() {
        var pair = pair();
        String merge = post(
                        "manager",
                        "/api/v1/customer-merges",
                        "{\"survivorId\":\"" + pair.getFirst() + "\",\"mergedIds\":[\"" + pair.getLast() + "\"]}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        matched();
        get("viewer", CANDIDATES + "?customerId=" + pair.getFirst()).body("items", empty());
        as("manager").delete("/api/v1/customer-merges/" + merge).then().statusCode(204);
        matched();
        get("viewer", CANDIDATES + "?customerId=" + pair.getFirst()).body("items.size()", equalTo(1));
    }

    @Test
    void whereMostIsAtStakeComesFirst() {
        var small = pair();
        var large = pair();
        value(small.getFirst(), 1, "100");
        value(large.getFirst(), 1, "700000000");
        value(large.getLast(), 2, "300000000");
        Patience.until(
                "the values are heard of", () -> "1000000000.00".equals(stake(large)) && "100.00".equals(stake(small)));
        var first = get("viewer", CANDIDATES + "?limit=1&count=true")
                .body("items[0].customers.id", containsInAnyOrder(large.getFirst(), large.getLast()))
                .body("total", notNullValue())
                .extract()
                .<String>path("nextCursor");
        get("viewer", CANDIDATES + "?state=DISMISSED&cursor=" + first).statusCode(400);
        get("viewer", CANDIDATES + "?limit=1&cursor=" + first).statusCode(200).body("items.size()", equalTo(1));
    }

    private String stake(List<String> pair) {
        return get("viewer", CANDIDATES + "?customerId=" + pair.getFirst())
                .extract()
                .path("items[0].valueAtStake.amount");
    }

    private static void value(String customer, long version, String lifetime) {
        var amount = new BigDecimal(lifetime);
        TopicProbe.publish(new ValuationChanged(new ValuationState(
                UUID.fromString(customer),
                version,
                Instant.parse("2026-01-31T09:30:00Z"),
                "CNY",
                amount,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                amount,
                null,
                0,
                null,
                null,
                BigDecimal.ZERO,
                0,
                BigDecimal.ZERO,
                null,
                true,
                new ValuationState.Model("PRIOR_RATE", 0),
                List.of(),
                null)));
    }

    private List<String> pair() {
        var name = unique();
        var one = register("{\"kind\":\"COMPANY\",\"name\":\"" + name + " Foods Ltd\"}");
        var other = register("{\"kind\":\"COMPANY\",\"name\":\"Foods " + name + " AG\"}");
        matched();
        return List.of(one, other);
    }

    /** Whoever came singly has been looked at; of a crowd that another test left many may be due yet. */
    private void matched() {
        Patience.until(
                "nobody who came singly is due",
                () -> sql.count("select count(*) from duplicate_due where not crowd") == 0);
    }

    private static String unique() {
        return "x" + UUID.randomUUID().toString().replace("-", "");
    }

    private static String chinese() {
        var text = new StringBuilder();
        UUID.randomUUID()
                .toString()
                .chars()
                .filter(Character::isLetterOrDigit)
                .limit(6)
                .forEach(
                        letter -> text.appendCodePoint(0x4E00 + (int) ((letter * 7919L + System.nanoTime()) % 20_000)));
        return text.toString();
    }
}
