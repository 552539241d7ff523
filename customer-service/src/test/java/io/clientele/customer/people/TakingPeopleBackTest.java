package io.clientele.customer.people;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.customer.search.ListsRecounted;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Checks;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.imports.Files.IMPORTS;
import static io.clientele.customer.imports.Files.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** What a file made of people at an organisation is taken back, but for what somebody has changed since. */
@QuarkusTest
@WithBackends
class TakingPeopleBackTest {

    private static final String PEOPLE = "?rows=PEOPLE";

    @Inject
    Sql sql;

    @Test
    void anImportIsTakenBack() {
        var mill = company("Mill to be as it was");
        lines(PEOPLE, row(mill, "\"name\":\"Ada\",\"title\":\"Buyer\""));
        var done = lines(
                PEOPLE,
                row(mill, "\"name\":\"Ada\",\"title\":\"Head\"")
                        + row(mill, "\"name\":\"Bea\"")
                        + row(mill, "\"name\":\"Cem\"")
                        + row(mill, "\"name\":\"Ada\",\"title\":\"Chief\""));
        assertThat(done.getInt("updated")).isEqualTo(2);
        as("agent")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"title\":\"Here to stay\"}")
                .patch(CUSTOMERS + "/" + mill + "/contacts/"
                        + people(mill).extract().path("items[2].id"))
                .then()
                .statusCode(200);
        var id = done.getString("id");
        takeBack(id);
        get("agent", IMPORTS + "/" + id).body("reversal.reverted", equalTo(3)).body("reversal.kept", equalTo(1));
        get("agent", IMPORTS + "/" + id + "/rows?reversal=KEPT")
                .body("items.keptBecause.code", contains("CHANGED_SINCE"));
        people(mill).body("items.name", contains("Ada", "Cem")).body("items[0].title", equalTo("Buyer"));
        get("agent", CUSTOMERS + "/" + mill).body("version", equalTo(1));
        ListsRecounted.agree(sql);
    }

    /** Nobody else of the file is kept for it. */
    @Test
    void whoseUndoingBreaksALaterRuleIsKeptAndTheOthersGo() {
        var mill = company("Mill with an old note");
        lines(PEOPLE, row(mill, "\"name\":\"Ada\""));
        sql.execute(
                "update customer_part set content = content || '{\"note\":\"\"}' where customer_id = ?",
                UUID.fromString(mill));
        var id = lines(PEOPLE, row(mill, "\"name\":\"Ada\",\"note\":\"Writes\"") + row(mill, "\"name\":\"Bea\""))
                .getString("id");
        takeBack(id);
        get("agent", IMPORTS + "/" + id)
                .body("reversal.state", equalTo("SUCCEEDED"))
                .body("reversal.reverted", equalTo(1))
                .body("reversal.kept", equalTo(1));
        people(mill).body("items.name", contains("Ada")).body("items[0].note", equalTo("Writes"));
    }

    @Test
    void whoeverWasRemovedSinceStaysAwayAndTheRowsSaySo() {
        var mill = company("Mill that somebody left");
        var done = lines(
                PEOPLE,
                row(mill, "\"name\":\"Ada\"")
                        + row(mill, "\"name\":\"Bea\"")
                        + row(mill, "\"name\":\"Ada\",\"title\":\"Head\""));
        var ada = people(mill).extract().<String>path("items[0].id");
        as("agent").delete(CUSTOMERS + "/" + mill + "/contacts/" + ada).then().statusCode(204);
        var id = done.getString("id");
        takeBack(id);
        get("agent", IMPORTS + "/" + id).body("reversal.reverted", equalTo(1)).body("reversal.kept", equalTo(2));
        get("agent", IMPORTS + "/" + id + "/rows?reversal=KEPT")
                .body("items.row", contains(1, 3))
                .body("items.contactId", contains(ada, ada))
                .body("items.keptBecause.code", contains("CONTACT_NOT_FOUND", "CONTACT_NOT_FOUND"));
        people(mill).body("items", empty());
    }

    @Test
    void whatSomebodyChangedSinceStaysAndIsNamedAndTheRestGoesBack() {
        var mill = company("Mill of properties");
        lines(PEOPLE, row(mill, "\"name\":\"Ada\",\"title\":\"Buyer\",\"note\":\"Calls\""));
        var done = lines(
                PEOPLE,
                row(mill, "\"name\":\"Ada\",\"title\":\"Head\",\"department\":\"Tooling\",\"note\":\"Writes\""));
        change(mill, "{\"title\":\"Chief\",\"note\":\"Calls\",\"buyingRole\":\"USER\"}");
        var id = done.getString("id");
        takeBack(id);
        get("agent", IMPORTS + "/" + id).body("reversal.reverted", equalTo(0)).body("reversal.kept", equalTo(1));
        get("viewer", IMPORTS + "/" + id + "/rows?reversal=KEPT")
                .body("items[0].keptBecause.code", equalTo("CHANGED_SINCE"))
                .body("items[0].keptFields", contains("title"));
        people(mill)
                .body("items[0].title", equalTo("Chief"))
                .body("items[0].department", nullValue())
                .body("items[0].note", equalTo("Calls"))
                .body("items[0].buyingRole.code", equalTo("USER"))
                .body("items[0].version", equalTo(4));

        change(mill, "{\"title\":\"Head\",\"department\":\"Tooling\"}");
        takeBack(id);
        get("agent", IMPORTS + "/" + id).body("reversal.reverted", equalTo(1)).body("reversal.kept", equalTo(0));
        people(mill).body("items[0].title", equalTo("Buyer")).body("items[0].department", equalTo("Tooling"));
    }

    @Test
    void whoeverWasAddedGoesAfterLaterImportsWereTakenBackAlsoInPart() {
        var mill = company("Mill of later files");
        var first = lines(PEOPLE, row(mill, "\"name\":\"Ada\",\"title\":\"Buyer\""));
        var second = lines(PEOPLE, row(mill, "\"name\":\"Ada\",\"title\":\"Head\",\"department\":\"Tooling\""));
        var third = lines(PEOPLE, row(mill, "\"name\":\"Ada\",\"title\":\"Chief\""));
        takeBack(second.getString("id"));
        people(mill).body("items[0].title", equalTo("Chief")).body("items[0].department", nullValue());
        takeBack(third.getString("id"));
        takeBack(second.getString("id"));
        people(mill).body("items[0].title", equalTo("Buyer"));
        takeBack(first.getString("id"));
        people(mill).body("items", empty());
    }

    @Test
    void whoeverSomebodyChangedAndChangedBackStays() {
        var mill = company("Mill of changes");
        var first = lines(PEOPLE, row(mill, "\"name\":\"Ada\",\"title\":\"Buyer\""));
        change(mill, "{\"title\":\"Head\"}");
        change(mill, "{\"title\":\"Buyer\"}");
        takeBack(first.getString("id"));
        people(mill).body("items.title", contains("Buyer"));
    }

    private static void change(String organisation, String patch) {
        as("agent")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch(CUSTOMERS + "/" + organisation + "/contacts/"
                        + people(organisation).extract().path("items[0].id"))
                .then()
                .statusCode(200);
    }

    private static void takeBack(String id) {
        String job = post("manager", IMPORTS + "/" + id + "/reversal", "")
                .then()
                .statusCode(202)
                .extract()
                .path("reversal.jobId");
        Patience.until("it is taken back", () -> {
            var now = as("agent").get(IMPORTS + "/" + id).jsonPath();
            return job.equals(now.getString("reversal.jobId")) && "SUCCEEDED".equals(now.getString("reversal.state"));
        });
    }

    private static Checks people(String organisation) {
        return get("agent", CUSTOMERS + "/" + organisation + "/contacts");
    }

    private static String row(String organisation, String said) {
        return "{\"customerId\":\"%s\",%s}\n".formatted(organisation, said);
    }
}
