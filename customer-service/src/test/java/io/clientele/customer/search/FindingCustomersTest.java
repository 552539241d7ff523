package io.clientele.customer.search;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.customer.erasure.trace.Removal;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@WithBackends
class FindingCustomersTest {

    private static final String WALLET = """
            {"estimatedOn":"2026-01-31","yearlyAmount":{"amount":"1000","currency":"CNY"},"origin":"INTERVIEW"}""";
    private static final String CREDIT = Stream.of(
                    "capital", "condition", "capacity", "character", "collateral", "continuity")
            .map(factor -> "\"" + factor + "\":{\"score\":80}")
            .collect(Collectors.joining(",", "{\"assessedOn\":\"2026-01-31\",", "}"));

    @Inject
    Removal removal;

    @Inject
    Sql sql;

    private final String region = "F" + UUID.randomUUID();

    /** What stands after the name of somebody who is gone cannot be told any more, and is more than nothing. */
    @Test
    void aPlaceBehindSomebodyWhoIsGoneIsRefused() {
        var first = company("\"employees\":1");
        company("\"employees\":2");
        var list = CUSTOMERS + "?limit=1&sort=name&region=" + region;
        String cursor =
                get("agent", list).body("items.id", contains(first)).extract().path("nextCursor");
        get("agent", list + "&cursor=" + cursor).body("items", hasSize(1));
        QuarkusTransaction.requiringNew()
                .run(() -> removal.remove(removal.hold(UUID.fromString(first)), List.of("customer_version"), "admin"));
        get("agent", list + "&cursor=" + cursor)
                .statusCode(400)
                .body("errors.code", contains("CURSOR_REFUSED"))
                .body("errors.parameter", contains("cursor"));
    }

    @Test
    void everyPropertyFinds() {
        var firm = company("\"employees\":250,\"annualRevenue\":{\"amount\":\"5000\",\"currency\":\"CNY\"},"
                + "\"purchasingPlan\":\"Two mills, next spring\",\"preferredHours\":\"Mon-Fri 18:00-20:00\","
                + "\"operatingState\":\"PROFIT\",\"campaign\":\"fair\",\"source\":\"WEB\",\"citySize\":\"TIER_1\","
                + "\"contactPoints\":[{\"type\":\"EMAIL\",\"value\":\"" + region + "@example.com\"}]");
        var other = company("\"employees\":10,\"campaign\":\"mail\"");
        var daughter = company("\"parentId\":\"" + firm + "\"");
        var person = register(
                "{\"kind\":\"INDIVIDUAL\",\"name\":\"Ada\",\"region\":\"" + region
                        + "\",\"gender\":\"FEMALE\",\"birthDate\":\"1984-05-17\",\"occupation\":\"engineer\",\"householdSize\":3,\"personality\":\"careful\"}");

        found("campaign=fair&operatingState=PROFIT&source=WEB&citySize=TIER_1", firm);
        found("campaign=fair&campaign=mail", firm, other);
        found("purchasingPlan=Two mills, next spring&preferredHours=Mon-Fri 18:00-20:00", firm);
        found("personality=careful&personality=bold", person);
        get("viewer", CUSTOMERS + "?personality=careful")
                .statusCode(403)
                .body("errors.parameter", contains("personality"));
        found("employeesFrom=11", firm);
        found("employeesFrom=10&employeesTo=250", other);
        found("annualRevenueFrom=5000&annualRevenueTo=5000.01", firm);
        found("annualRevenueTo=5000");
        found("parentId=" + firm, daughter);
        found("contactPoint=" + region + "@example.com", firm);
        found("contactPointType=EMAIL&contactPointType=FAX", firm);
        found("contactPointType=FAX");
        get("viewer", CUSTOMERS + "?contactPointType=EMAIL&region=" + region)
                .body("items.id", containsInAnyOrder(firm));
        found("gender=FEMALE&occupation=engineer", person);
        found("birthDateFrom=1984-05-17&birthDateTo=1984-05-18", person);
        found("householdSizeFrom=3&incomeTo=1");
        found("updatedAtFrom=2001-01-01&updatedAtTo=9998-01-01", firm, other, daughter, person);
        found("updatedAtTo=2001-01-01");
    }

    @Test
    void whatIsKeptUnderNamesFindsToo() {
        var green =
                company("\"tastes\":{\"colour\":\"green\",\"wine\":\"dry\"},\"needs\":{\"delivery\":\"before noon\"}");
        var red = company("\"tastes\":{\"colour\":\"red\"}");
        var person = register("{\"kind\":\"INDIVIDUAL\",\"name\":\"Ada\",\"region\":\"" + region
                + "\",\"values\":[\"family\",\"thrift\"]}");

        found("taste=colour:green", green);
        found("taste=colour:green&taste=colour:red", green, red);
        found("taste=colour:green&taste=colour:red&taste=wine:dry", green);
        found("taste=wine:red");
        found("need=delivery:before noon&taste=wine:dry", green);
        found("value=thrift&value=fame", person);
        found("value=fame");
        get("agent", CUSTOMERS + "?taste=green&need=:noon")
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("taste", "need"));
        for (var personal : List.of("taste=colour:green", "need=a:b", "value=family")) {
            get("viewer", CUSTOMERS + "?" + personal)
                    .statusCode(403)
                    .body("detail", containsString(personal.substring(0, personal.indexOf('='))));
        }
    }

    @Test
    void whatIsKnownOfCreditAndWalletFinds() {
        var rated = company("\"campaign\":\"rated\"");
        var other = company("\"campaign\":\"other\"");
        var grade = post("agent", CUSTOMERS + "/" + rated + "/credit-assessments", CREDIT)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("grade.code");
        post("agent", CUSTOMERS + "/" + rated + "/wallet-estimates", WALLET)
                .then()
                .statusCode(201);

        found("creditGrade=" + grade, rated);
        found("creditGrade=NONE&creditGrade=" + grade, rated);
        found("yearlyWalletFrom=1000&yearlyWalletTo=1000.01", rated);
        found("yearlyWalletTo=1000");
        found("", rated, other);
        post("agent", "/api/v1/views", "{\"name\":\"Rich\",\"filter\":{\"yearlyWalletFrom\":[\"1000\"]}}")
                .then()
                .statusCode(201);
    }

    @Test
    void aNumberIsFoundHoweverItIsWritten() {
        var digits = "138" + (10_000_000 + Math.abs(region.hashCode() % 89_999_999));
        var spaced = "+86 " + digits.substring(0, 3) + " " + digits.substring(3, 7) + " " + digits.substring(7);
        var one = company("\"contactPoints\":[{\"type\":\"PHONE\",\"value\":\"" + spaced + "\"}]");
        var other = company("\"contactPoints\":[{\"type\":\"PHONE\",\"value\":\"" + digits + "\"}]");
        company("\"contactPoints\":[{\"type\":\"PHONE\",\"value\":\"+1 " + digits.substring(1) + "\"}]");
        Patience.until(
                "the numbers are kept", () -> sql.count("select count(*) from duplicate_due where not crowd") == 0);
        for (var asked : List.of(digits, "0086" + digits, digits.substring(0, 3) + "-" + digits.substring(3))) {
            found("contactPoint=" + asked, one, other);
        }
        found("contactPoint=nobody@example.com&contactPoint=" + digits, one, other);
        found("contactPoint=" + digits.substring(0, 10));
        patch(one, "*", "{\"contactPoints\":null}").then().statusCode(200);
        found("contactPoint=" + digits, other);
    }

    @Test
    void whomNobodyLooksAfterIsFound() {
        var alone = company("\"employees\":1");
        var kept = company("\"ownerId\":\"rep-of-the-found\"");
        found("owned=false", alone);
        found("owned=true", kept);
        found("", alone, kept);
        found("owned=false&ownerId=rep-of-the-found");
        get("agent", CUSTOMERS + "?limit=1&count=true&owned=false").body("total", equalTo((int)
                sql.count("select count(*) from customer where owner_id is null and merged_into is null")));
        get("agent", CUSTOMERS + "?owned=maybe").statusCode(400).body("errors.parameter", contains("owned"));
    }

    @Test
    void whatIsNotKnownIsRefusedWithTheNearestName() {
        get("agent", CUSTOMERS + "?employeesForm=3")
                .statusCode(400)
                .body("errors[0].detail", containsString("employeesFrom"));
        get("agent", CUSTOMERS + "?gender=FEMAL").statusCode(400).body("errors[0].detail", containsString("FEMALE"));
        get("agent", CUSTOMERS + "?employeesFrom=many").statusCode(400);
    }

    private String company(String more) {
        return register("{\"kind\":\"COMPANY\",\"name\":\"Firm\",\"region\":\"" + region + "\"," + more + "}");
    }

    private void found(String query, String... ids) {
        get("agent", CUSTOMERS + "?count=true&region=" + region + "&" + query)
                .statusCode(200)
                .body("items.id", containsInAnyOrder(ids))
                .body("total", equalTo(ids.length));
    }
}
