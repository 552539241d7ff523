package io.clientele.customer.search;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.sql.Sql;
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

/** Customers are found by what counts of what they said of channels and purposes, of a contact point or as a whole. */
@QuarkusTest
@WithBackends
class FindingByConsentsTest {

    private static final String MERGES = "/api/v1/customer-merges";

    private final String region = SearchedRegion.fresh().name();

    @Inject
    Sql sql;

    @Test
    void theLastWordOfTheWholeCounts() {
        var one = customer("");
        var other = customer("");
        customer("");
        say(one, "EMAIL", "MARKETING", true, "2026-01-01");
        say(one, "EMAIL", "MARKETING", false, "2026-03-01");
        say(one, "EMAIL", "MARKETING", true, "2026-02-01");
        say(other, "EMAIL", "MARKETING", true, "2026-01-01");
        say(other, "PHONE", "SURVEY", false, "2026-01-01");

        found("consent=EMAIL:MARKETING:GRANTED", other);
        found("consent=EMAIL:MARKETING:REFUSED", one);
        found("consent=EMAIL:MARKETING:*", one, other);
        found("consent=*:*:REFUSED", one, other);
        found("consent=*:SURVEY:REFUSED", other);
        found("consent=SMS:*:*");
        found("consent=EMAIL:MARKETING:REFUSED&consent=PHONE:SURVEY:GRANTED", one);
        found("consent=EMAIL:MARKETING:REFUSED&consent=PHONE:SURVEY:REFUSED", one, other);
    }

    @Test
    void whatIsSaidOfAContactPointCountsForThatOne() {
        var one = customer(said("one@example.com", true));
        var other = customer(said("other@example.com", false));

        found("consent=EMAIL:MARKETING:GRANTED", one);
        found("consent=EMAIL:MARKETING:REFUSED", other);
        say(one, "EMAIL", "MARKETING", false, "2026-02-01");
        found("consent=EMAIL:MARKETING:GRANTED");
        found("consent=EMAIL:*:REFUSED", one, other);
    }

    @Test
    void whatMergedOnesSaidIsSaidByTheirSurvivor() {
        var survivor = customer("");
        var gone = customer("");
        say(survivor, "SMS", "SERVICE", true, "2026-01-01");
        say(gone, "SMS", "SERVICE", false, "2026-02-01");
        say(gone, "POST", "SERVICE", true, "2026-02-01");
        var id = post("manager", MERGES, "{\"survivorId\":\"%s\",\"mergedIds\":[\"%s\"]}".formatted(survivor, gone))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        found("consent=SMS:SERVICE:GRANTED");
        found("consent=SMS:SERVICE:REFUSED", survivor);
        found("consent=POST:SERVICE:GRANTED", survivor);
        found("consent=SMS:SERVICE:GRANTED&includeMerged=true", survivor);
        found("consent=SMS:SERVICE:REFUSED&includeMerged=true", gone);
        as("manager").delete(MERGES + "/" + id).then().statusCode(204);
        found("consent=SMS:SERVICE:GRANTED", survivor);
        found("consent=POST:SERVICE:GRANTED", gone);
    }

    @Test
    void whoStandsBehindManyIsFoundAllTheSame() {
        var first = customer("");
        say(first, "FAX", "PROFILING", true, "2026-01-01");
        sql.execute("""
                insert into customer (id, version, event_version, document, name_search, name_grams, created_at, created_by, updated_at, updated_by)
                select gen_random_uuid(), 1, 1, jsonb_build_object('kind', 'COMPANY', 'name', 'Later', 'roles', jsonb_build_array('CUSTOMER'),
                    'region', '%s', 'contactPoints', jsonb_build_array()), 'later', array['l', 'la'], now(), 'many', now(), 'many'
                from generate_series(1, %d) as i""".formatted(region, Walk.FAR + 10));

        found("consent=FAX:PROFILING:GRANTED", first);
        found("consent=FAX:PROFILING:GRANTED&kind=COMPANY&sort=name", first);
    }

    @Test
    void whatCannotBeReadIsRefusedWithWhatCould() {
        get("agent", CUSTOMERS + "?consent=EMAIL:MARKETING&consent=*:*:*")
                .statusCode(400)
                .body("errors.parameter", contains("consent", "consent"))
                .body("errors[0].detail", containsString("EMAIL:MARKETING:GRANTED"));
        get("agent", CUSTOMERS + "?consent=EMAILS:MARKETING:true")
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_VALUE", "UNKNOWN_VALUE"))
                .body("errors[0].detail", containsString("Did you mean EMAIL?"))
                .body("errors[1].detail", containsString("GRANTED, REFUSED"));
        get("agent", CUSTOMERS + "?consents=EMAIL:MARKETING:GRANTED")
                .statusCode(400)
                .body("errors[0].detail", containsString("consent"));
    }

    @Test
    void aViewKeepsIt() {
        var one = customer(said("kept@example.com", true));
        post("agent", "/api/v1/views", "{\"name\":\"Mailed\",\"filter\":{\"consent\":[\"EMAIL:MARKETING\"]}}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/filter/consent"));
        var view = post("agent", "/api/v1/views", """
                {"name":"Mailed","shared":true,"filter":{"consent":["EMAIL:MARKETING:GRANTED"],"region":["%s"],"name":["Said"]}}""".formatted(region))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        get("agent", CUSTOMERS + "?view=" + view).body("items.id", contains(one));
        get("viewer", CUSTOMERS + "?kind=COMPANY&view=" + view).body("items.id", contains(one));
        get("viewer", "/api/v1/views/" + view)
                .body("filter.consent", contains("EMAIL:MARKETING:GRANTED"))
                .body("filter.name", contains("***"));
    }

    private void say(String id, String channel, String purpose, boolean granted, String day) {
        post("agent", CUSTOMERS + "/" + id + "/consents", """
                {"channel":"%s","purpose":"%s","granted":%s,"at":"%sT00:00:00Z"}""".formatted(channel, purpose, granted, day))
                .then()
                .statusCode(201);
    }

    private static String said(String mail, boolean granted) {
        return """
                ,"contactPoints":[{"type":"EMAIL","value":"%s","consents":[
                {"channel":"EMAIL","purpose":"MARKETING","granted":%s,"at":"2026-01-10T00:00:00Z"}]}]""".formatted(mail, granted);
    }

    private String customer(String more) {
        return register("{\"kind\":\"COMPANY\",\"name\":\"Said\",\"region\":\"" + region + "\"" + more + "}");
    }

    private void found(String query, String... ids) {
        for (var role : new String[] {"agent", "viewer"}) {
            get(role, CUSTOMERS + "?count=true&region=" + region + "&" + query)
                    .statusCode(200)
                    .body("items.id", ids.length == 0 ? empty() : containsInAnyOrder(ids))
                    .body("total", equalTo(ids.length));
        }
    }
}
