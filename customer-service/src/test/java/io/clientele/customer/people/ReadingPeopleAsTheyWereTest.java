package io.clientele.customer.people;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Who was at an organisation at a moment, and what was said of them then. */
@QuarkusTest
@WithBackends
class ReadingPeopleAsTheyWereTest {

    @Test
    void everybodyIsShownAsTheyWereThen() {
        var employer = CUSTOMERS + "/" + company("Employer through the years");
        var people = employer + "/contacts";
        String before = get("agent", employer).extract().path("createdAt");
        var ada = added(people, "{\"name\":\"Ada Adler\",\"title\":\"Clerk\",\"note\":\"calls early\"}");
        var joined = updatedAt(ada);
        change(ada, "{\"title\":\"Head\",\"note\":null}");
        var promoted = updatedAt(ada);
        var bea = added(people, "{\"name\":\"Bea Colleague\"}");
        change(ada, "{\"name\":\"Ada Baum\"}");

        get("agent", ada + "?asOf=" + joined)
                .body("version", equalTo(1))
                .body("name", equalTo("Ada Adler"))
                .body("title", equalTo("Clerk"))
                .body("note", equalTo("calls early"))
                .body("updatedAt", equalTo(joined));
        get("agent", ada + "?asOf=" + promoted)
                .body("version", equalTo(2))
                .body("title", equalTo("Head"))
                .body("note", nullValue())
                .body("updatedAt", equalTo(promoted));
        get("viewer", ada + "?asOf=" + joined)
                .body("name", equalTo("A*** A***"))
                .body("note", nullValue());
        get("agent", people + "?count=true&asOf=" + promoted)
                .body("items.name", contains("Ada Adler"))
                .body("items.title", contains("Head"))
                .body("total", equalTo(1));
        get("agent", people + "?count=true").body("items.name", contains("Ada Baum", "Bea Colleague"));
        get("agent", people + "?count=true&asOf=" + before)
                .body("items", empty())
                .body("total", equalTo(0));
        assertProblem(as("agent").get(bea + "?asOf=" + joined), 404, "CONTACT_NOT_FOUND");
    }

    @Test
    void aPageOfThePastIsReadOnInThePast() {
        var people = CUSTOMERS + "/" + company("Employer in pages") + "/contacts";
        added(people, "{\"name\":\"One\"}");
        var two = added(people, "{\"name\":\"Two\"}");
        var then = updatedAt(two);
        change(two, "{\"name\":\"Second\"}");
        added(people, "{\"name\":\"Three\"}");

        var first = get("agent", people + "?limit=1&asOf=" + then).body("items.name", contains("One"));
        String cursor = first.extract().path("nextCursor");
        get("agent", people + "?limit=1&asOf=" + then + "&cursor=" + cursor)
                .body("items.name", contains("Two"))
                .body("nextCursor", nullValue());
        as("agent").get(people + "?limit=1&cursor=" + cursor).then().statusCode(400);
        as("agent").get(people + "?asOf=yesterday").then().statusCode(400);
    }

    @Test
    void whoWasAtAnotherBeforeAMergeIsListedSinceAndUntilItIsUndone() {
        var survivor = company("Employer that stays");
        var merged = company("Employer that is merged");
        var people = CUSTOMERS + "/" + survivor + "/contacts";
        added(people, "{\"name\":\"Ada Adler\"}");
        var bea = added(CUSTOMERS + "/" + merged + "/contacts", "{\"name\":\"Bea Colleague\"}");
        var before = updatedAt(bea);
        var merge = post("manager", "/api/v1/customer-merges", """
                {"survivorId":"%s","mergedIds":["%s"]}""".formatted(survivor, merged))
                .then()
                .statusCode(201)
                .extract();
        String during = merge.path("mergedAt");

        get("agent", people + "?count=true&asOf=" + before)
                .body("items.name", contains("Ada Adler"))
                .body("total", equalTo(1));
        get("agent", people + "?count=true&asOf=" + during)
                .body("items.name", contains("Ada Adler", "Bea Colleague"))
                .body("total", equalTo(2));
        get("agent", people + "/" + idOf(bea) + "?asOf=" + before).body("name", equalTo("Bea Colleague"));
        var then = CUSTOMERS + "/" + merged + "/contacts";
        get("agent", then + "?count=true&asOf=" + before)
                .body("items.name", contains("Bea Colleague"))
                .body("total", equalTo(1));
        get("agent", then + "/" + idOf(bea) + "?asOf=" + before).body("name", equalTo("Bea Colleague"));
        for (var moved : List.of(then, then + "?asOf=" + during)) {
            as("agent").following(false).get(moved).then().statusCode(308).header("Location", containsString(people));
        }
        String undo = merge.path("id");
        as("manager").delete("/api/v1/customer-merges/" + undo).then().statusCode(204);
        get("agent", people + "?asOf=" + during).body("items.name", contains("Ada Adler"));
    }

    @Test
    void whatWasChangedOfEverybodyIsReadInOneList() {
        var id = company("Employer of the changing");
        var people = CUSTOMERS + "/" + id + "/contacts";
        var ada = added(people, "{\"name\":\"Ada Adler\",\"title\":\"Clerk\"}");
        var bea = added(people, "{\"name\":\"Bea Colleague\"}");
        change(ada, "{\"title\":\"Head\",\"name\":\"Ada Baum\"}");
        var list = CUSTOMERS + "/" + id + "/contact-changes?count=true";

        get("agent", list)
                .body("items.contactId", contains(idOf(ada), idOf(bea), idOf(ada)))
                .body("items.version", contains(2, 1, 1))
                .body("items[0].changes.property", contains("name", "title"))
                .body("items[0].changes[0].old", equalTo("Ada Adler"))
                .body("total", equalTo(3));
        get("viewer", list)
                .body("items[0].changes[0].old", nullValue())
                .body("items[0].changes[1].new", equalTo("Head"));
        String cursor = get("agent", list + "&limit=2").extract().path("nextCursor");
        get("agent", list + "&limit=2&cursor=" + cursor)
                .body("items.contactId", contains(idOf(ada)))
                .body("nextCursor", nullValue());
        as("agent").delete(ada).then().statusCode(204);
        get("agent", list).body("items.contactId", contains(idOf(bea)));
    }

    private static String idOf(String person) {
        return person.substring(person.lastIndexOf('/') + 1);
    }

    private static String added(String people, String json) {
        return post("agent", people, json).then().statusCode(201).extract().header("Location");
    }

    private static String updatedAt(String person) {
        return get("agent", person).extract().path("updatedAt");
    }

    private static void change(String person, String patch) {
        as("agent")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch(person)
                .then()
                .statusCode(200);
    }
}
