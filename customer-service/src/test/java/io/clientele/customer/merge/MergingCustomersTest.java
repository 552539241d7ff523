package io.clientele.customer.merge;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.CustomerEvent.CustomerChanged;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.merge.MergeCalls.MERGES;
import static io.clientele.customer.merge.MergeCalls.body;
import static io.clientele.customer.merge.MergeCalls.bodyWith;
import static io.clientele.customer.merge.MergeCalls.merge;
import static io.clientele.customer.merge.MergeCalls.mergeWith;
import static io.clientele.customer.merge.MergeCalls.unmerge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithBackends
class MergingCustomersTest {

    @Test
    void theSurvivorAnswersForTheMergedAndTheMergedCannotBeChanged() {
        var survivor = company("Answering");
        var merged = company("Answered for");

        post("manager", MERGES, body(survivor, merged))
                .then()
                .statusCode(201)
                .body("survivorId", equalTo(survivor))
                .body("mergedIds", contains(merged))
                .body("mergedAt", notNullValue());

        as("viewer")
                .following(false)
                .get(CUSTOMERS + "/" + merged + "?fields=name")
                .then()
                .statusCode(308)
                .header("Location", endsWith(CUSTOMERS + "/" + survivor + "?fields=name"));
        as("viewer")
                .following(false)
                .get(CUSTOMERS + "/" + merged + "/contacts")
                .then()
                .statusCode(308)
                .header("Location", endsWith(CUSTOMERS + "/" + survivor + "/contacts"));
        patch(merged, "*", "{\"region\":\"West\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("CUSTOMER_MERGED"))
                .body("detail", containsString(survivor));
        post("agent", CUSTOMERS + "/" + merged + "/bonds", "{\"ratings\":{}}")
                .then()
                .statusCode(not(201));
    }

    @Test
    void whatIsChosenStandsInTheSurvivorAndIsTakenBack() {
        var survivor = register(
                "{\"kind\":\"COMPANY\",\"name\":\"Kept name\",\"region\":\"East\",\"needs\":{\"a\":\"1\",\"b\":\"2\"}}");
        var merged = register(
                "{\"kind\":\"COMPANY\",\"name\":\"Lost name\",\"region\":\"West\",\"needs\":{\"c\":\"3\"},\"employees\":7}");
        var before = get("agent", CUSTOMERS + "/" + merged).extract().asString();
        var fields = "{\"region\":\"" + merged + "\",\"needs\":\"" + merged + "\",\"employees\":\"" + merged
                + "\",\"campaign\":\"spring\"}";

        var id = mergeWith(survivor, fields, merged);

        get("agent", CUSTOMERS + "/" + survivor)
                .body("name", equalTo("Kept name"))
                .body("region", equalTo("West"))
                .body("needs.a", nullValue())
                .body("needs.c", equalTo("3"))
                .body("employees", equalTo(7))
                .body("campaign", equalTo("spring"));
        patch(survivor, "*", "{\"employees\":8,\"industry\":\"FOOD\"}").then().statusCode(200);

        unmerge(id);

        get("agent", CUSTOMERS + "/" + survivor)
                .body("region", equalTo("East"))
                .body("needs.a", equalTo("1"))
                .body("needs.c", nullValue())
                .body("employees", equalTo(8))
                .body("industry", equalTo("FOOD"))
                .body("campaign", nullValue());
        get("viewer", MERGES + "/" + id)
                .body("unmergedAt", notNullValue())
                .body("keptFields", contains("employees", "industry"));
        var after = get("agent", CUSTOMERS + "/" + merged).extract().asString();
        assertThat(record(after)).isEqualTo(record(before));
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndKeepsNothing() {
        var survivor = register("{\"kind\":\"INDIVIDUAL\",\"name\":\"Ada Adler\",\"region\":\"East\"}");
        var merged = register("{\"kind\":\"INDIVIDUAL\",\"name\":\"A. Adler\",\"region\":\"West\"}");
        var fields = "{\"region\":\"" + merged + "\"}";

        post("viewer", MERGES + "?dryRun=true", bodyWith(survivor, fields, merged))
                .then()
                .statusCode(200)
                .body("id", nullValue())
                .body("changes.property", contains("region"))
                .body("changes[0].new", equalTo("West"))
                .body("differences.property", hasItems("name", "region"))
                .body("differences.find { it.property == 'name' }.values[0].value", nullValue())
                .body("differences.find { it.property == 'region' }.values.value", contains("East", "West"));

        get("agent", CUSTOMERS + "/" + survivor).body("version", equalTo(1)).body("region", equalTo("East"));
        get("agent", CUSTOMERS + "/" + merged).body("version", equalTo(1));
        get("viewer", MERGES + "?customerId=" + merged).body("items", empty());
        post("agent", MERGES, body(survivor, merged)).then().statusCode(403);
    }

    @Test
    void listsAndTotalsCountTheSurvivorAlone() {
        var region = UUID.randomUUID().toString();
        var json = "{\"kind\":\"COMPANY\",\"name\":\"Listed\",\"region\":\"" + region + "\"}";
        var survivor = register(json);
        var merged = register(json);
        var id = merge(survivor, merged);
        var list = CUSTOMERS + "?count=true&region=" + region;

        get("viewer", list).body("items.id", contains(survivor)).body("total", equalTo(1));
        get("viewer", list + "&includeMerged=true").body("total", equalTo(2)).body("items.id", hasItem(merged));
        int all = get("viewer", CUSTOMERS + "?count=true&limit=1").extract().path("total");
        unmerge(id);
        get("viewer", list).body("total", equalTo(2));
        get("viewer", CUSTOMERS + "?count=true&limit=1").body("total", equalTo(all + 1));
    }

    @Test
    void whatWasRecordedOfTheMergedIsSeenWithTheSurvivorAndToldWithIt() {
        var survivor = company("Seen with");
        var merged = company("Recorded of");
        post("agent", CUSTOMERS + "/" + merged + "/wallet-estimates", """
                        {"estimatedOn":"2026-01-31","yearlyAmount":{"amount":"800000","currency":"CNY"},"origin":"INTERVIEW"}""")
                .then()
                .statusCode(201);
        String contact = post("agent", CUSTOMERS + "/" + merged + "/contacts", "{\"name\":\"Lin\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        post("agent", CUSTOMERS + "/" + merged + "/consents", """
                        {"channel":"EMAIL","purpose":"MARKETING","granted":false}""").then().statusCode(201);

        var id = merge(survivor, merged);

        var under = CUSTOMERS + "/" + survivor;
        get("viewer", under + "/wallet-estimates/current").body("yearlyAmount.amount", equalTo("800000.00"));
        get("agent", under + "/contacts").body("items.id", contains(contact));
        get("viewer", under + "/consents/current").body("items.granted", contains(false));
        try (var topic = TopicProbe.on(Topic.CUSTOMERS)) {
            topic.await(
                    CustomerChanged.class,
                    event -> event.key().equals(survivor) && event.customer().walletEstimate() != null);
            var told = topic.await(
                    CustomerChanged.class,
                    event -> event.key().equals(merged) && event.customer().mergedInto() != null);
            assertThat(told.customer().mergedInto()).hasToString(survivor);
        }
        unmerge(id);
        get("agent", under + "/contacts").body("items", empty());
        get("viewer", under + "/wallet-estimates/current").statusCode(404);
        get("agent", CUSTOMERS + "/" + merged + "/contacts").body("items.id", contains(contact));
        try (var topic = TopicProbe.on(Topic.CUSTOMERS)) {
            topic.await(
                    CustomerChanged.class,
                    event -> event.key().equals(merged)
                            && event.customer().mergedInto() == null
                            && event.customer().walletEstimate() != null);
        }
    }

    /** All but what a merge and its undoing leave: two versions. */
    private static String record(String json) {
        return json.replaceAll("\"(version|updatedAt)\":[^,}]*,?", "");
    }
}
