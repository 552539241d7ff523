package io.clientele.customer.search;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/** What viewers do not see of people they cannot find out by asking for it, by any list, order or kept filter. */
@QuarkusTest
@WithBackends
class ViewersFindNobodyOutTest {

    private final String region = "R" + UUID.randomUUID();
    private final String blood = "blood" + Math.abs(UUID.randomUUID().hashCode());
    private String person;
    private String chinese;
    private String firm;

    @BeforeEach
    void somebody() {
        as("admin")
                .contentType("application/json")
                .body("{\"type\":\"TEXT\",\"labelEn\":\"Blood\",\"kinds\":[\"INDIVIDUAL\",\"COMPANY\"]}")
                .put("/api/v1/attribute-definitions/" + blood)
                .then()
                .statusCode(201);
        person = register(of("INDIVIDUAL", "Ottilie Marchbank", "AB"));
        chinese = register(of("INDIVIDUAL", "欧阳晓明", "A"));
        firm = register(of("COMPANY", "Marchbank 欧阳 Works", "AB"));
    }

    @Test
    void attributesArePersonalOfPeopleAndBusinessOfOrganisations() {
        found("agent", "attribute=" + blood + ":AB", firm, person);
        refused("attribute=" + blood + ":AB", "attribute");
        refused("attribute=" + blood + ":AB&kind=COMPANY&kind=INDIVIDUAL", "attribute");
        found("viewer", "attribute=" + blood + ":AB&kind=COMPANY&kind=NON_PROFIT", firm);
        get("viewer", CUSTOMERS + "/export?attribute=" + blood + ":AB").statusCode(403);
    }

    @Test
    void aKeptFilterAsksNoMore() {
        var view = post("agent", "/api/v1/views", """
                {"name":"AB","shared":true,"filter":{"attribute":["%s:AB"],"region":["%s"]}}""".formatted(blood, region))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        get("viewer", CUSTOMERS + "?view=" + view).statusCode(403);
        get("viewer", CUSTOMERS + "?kind=COMPANY&view=" + view).body("items.id", contains(firm));
    }

    @Test
    void aKeptFilterSaysNoMoreThanARecord() {
        var view = post("agent", "/api/v1/views", """
                {"name":"%1$s","shared":true,"filter":{"contactPoint":["ada@example.com"],"q":["Ada"],"region":["%1$s"]}}""".formatted(region))
                .then()
                .statusCode(201)
                .body("filter.contactPoint", contains("ada@example.com"))
                .extract()
                .<String>path("id");
        get("viewer", "/api/v1/views/" + view)
                .body("name", equalTo("***"))
                .body("filter.contactPoint", contains("***"))
                .body("filter.q", contains("***"))
                .body("filter.region", contains(region));
        get("viewer", "/api/v1/views?limit=500")
                .body("items.filter.contactPoint.flatten()", not(hasItem("ada@example.com")));
        get("agent", "/api/v1/views/" + view)
                .body("name", equalTo(region))
                .body("filter.contactPoint", contains("ada@example.com"));
    }

    /** Agents look by it in addresses and numbers, whosever they are. */
    @Test
    void whatIsSearchedForInFirmsIsHiddenToo() {
        var kept = "{\"name\":\"%1$s\",\"shared\":true,\"filter\":{\"q\":[\"ada@example.com\"],\"kind\":[\"COMPANY\"]}}"
                .formatted(region);
        var others = post("agent", "/api/v1/views", kept)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        get("viewer", "/api/v1/views/" + others)
                .body("name", equalTo("***"))
                .body("filter.q", contains("***"))
                .body("filter.kind", contains("COMPANY"));
        found("viewer", "kind=COMPANY&q=marchbank", firm);
    }

    @Test
    void aKeptFilterThatAsksForNothingOfPeopleKeepsItsName() {
        var view = post("agent", "/api/v1/views", """
                {"name":"In order","shared":true,"filter":{"region":["%s"],"sort":["name"]}}""".formatted(region))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        get("viewer", "/api/v1/views/" + view).body("name", equalTo("In order")).body("filter.sort", contains("name"));
    }

    @Test
    void whatIsWrongIsSaidOfEachParameterWithItsRemedy() {
        get("viewer", CUSTOMERS + "?gender=FEMALE&contactPoint=a@example.com&sort=-name&campaign=fair")
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"))
                .body("errors.parameter", contains("contactPoint", "gender", "sort"))
                .body("errors[0].detail", equalTo("contactPoint needs agent."))
                .body("errors[2].detail", containsString("kind=COMPANY"));
        get("viewer", CUSTOMERS + "?kind=COMPANY&contactPoint=a@example.com")
                .statusCode(403)
                .body("errors.parameter", contains("contactPoint"));
        get("viewer", CUSTOMERS + "/export?incomeFrom=1&birthDateTo=2000-01-01")
                .statusCode(403)
                .body("errors.parameter", contains("birthDateTo", "incomeFrom"));
        get("viewer", CUSTOMERS + "?campaign=fair").statusCode(200);
    }

    @Test
    void theOrderOfNamesIsToldOfOrganisationsAlone() {
        refused("sort=name", "sort");
        found("viewer", "sort=name&kind=COMPANY", firm);
        found("viewer", "sort=createdAt", person, chinese, firm);
    }

    @Test
    void peopleAreFoundByWhoeverKnowsTheirWholeName() {
        found("agent", "q=marchb", firm, person);
        found("viewer", "q=marchb", firm);
        found("viewer", "q=marchbank", firm);
        found("viewer", "q=marchbank ottilie", person);
        found("viewer", "q=o m", new String[0]);
        found("agent", "q=欧阳", firm, chinese);
        found("viewer", "q=欧阳", firm);
        found("viewer", "q=欧阳晓明", chinese);
    }

    @Test
    void aTrialOfAMergeAnswersNoGuesses() {
        var trial = "{\"survivorId\":\"%s\",\"mergedIds\":[\"%s\"],\"fields\":{\"name\":\"%s\",\"region\":\"East\"}}";
        post("viewer", "/api/v1/customer-merges?dryRun=true", trial.formatted(person, chinese, "Ottilie Marchbank"))
                .then()
                .statusCode(403)
                .body("errors.pointer", contains("/fields/name"));
        post("viewer", "/api/v1/customer-merges?dryRun=true", trial.formatted(person, chinese, chinese))
                .then()
                .statusCode(200);
    }

    private String of(String kind, String name, String value) {
        return "{\"kind\":\"%s\",\"name\":\"%s\",\"region\":\"%s\",\"attributes\":{\"%s\":\"%s\"}}"
                .formatted(kind, name, region, blood, value);
    }

    private void found(String role, String query, String... ids) {
        get(role, CUSTOMERS + "?count=true&region=" + region + "&" + query)
                .statusCode(200)
                .body("items.id", ids.length == 0 ? empty() : containsInAnyOrder(ids))
                .body("total", equalTo(ids.length));
    }

    private void refused(String query, String parameter) {
        get("viewer", CUSTOMERS + "?region=" + region + "&" + query)
                .statusCode(403)
                .body("errors.parameter", contains(parameter));
    }
}
