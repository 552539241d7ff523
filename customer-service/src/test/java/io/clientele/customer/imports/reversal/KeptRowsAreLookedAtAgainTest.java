package io.clientele.customer.imports.reversal;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.customer.imports.Files;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Response;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.erasure.ErasureCalls.confirm;
import static io.clientele.customer.erasure.ErasureCalls.erase;
import static io.clientele.customer.imports.Files.IMPORTS;
import static io.clientele.customer.imports.Files.lines;
import static io.clientele.customer.imports.reversal.ReversalCalls.back;
import static io.clientele.customer.merge.MergeCalls.merge;
import static io.clientele.customer.merge.MergeCalls.unmerge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** What was kept when an import was taken back goes when nothing keeps it any more, once that is asked for again. */
@QuarkusTest
@WithBackends
class KeptRowsAreLookedAtAgainTest {

    @Inject
    Sql sql;

    private final String key = UUID.randomUUID().toString();

    @Test
    void firmsGoAfterThePeopleThere() {
        var firms = lines("", firm("") + firm("-2")).getString("id");
        var people = lines("?rows=PEOPLE", """
                    {"customerReferences":[{"system":"erp","id":"%s"}],"name":"Ada"}
                    """.formatted(key)).getString("id");
        back(firms, 1, 1);
        back(people, 1, 0);
        back(firms, 2, 0);
        get("agent", CUSTOMERS + "?externalReference=erp:" + key).body("items", hasSize(0));
        get("viewer", IMPORTS + "/" + firms + "/rows?reversal=KEPT").body("items", hasSize(0));
        get("viewer", IMPORTS + "/" + firms + "/rows?reversal=REVERTED")
                .body("items", hasSize(2))
                .body("items[0].keptBecause", nullValue());
        ask(firms, null).then().statusCode(200).body("reversal.reverted", equalTo(2));
    }

    @Test
    void aMergedCustomerGoesOnceItStandsForItself() {
        var file = lines("", firm("")).getString("id");
        var merge = merge(company("Survivor"), id());
        back(file, 0, 1);
        back(file, 0, 1);
        get("viewer", IMPORTS + "/" + file + "/rows?reversal=KEPT")
                .body("items.keptBecause.code", contains("CUSTOMER_MERGED"));
        unmerge(merge);
        back(file, 1, 0);
        get("agent", CUSTOMERS + "?externalReference=erp:" + key).body("items", hasSize(0));
    }

    @Test
    void aRowThatWentBackInPartGoesBackWhollyAndWhatIsSaidSinceStays() {
        var first = lines("", firm("")).getString("id");
        var second = lines("", row("\"region\":\"West\",\"industry\":\"FOOD\"")).getString("id");
        var third = lines("", row("\"region\":\"South\"")).getString("id");
        back(second, 0, 1);
        back(third, 1, 0);
        get("agent", CUSTOMERS + "/" + id()).body("region", equalTo("West")).body("industry", nullValue());
        back(second, 1, 0);
        get("agent", CUSTOMERS + "/" + id()).body("region", nullValue());
        back(first, 1, 0);
        get("agent", CUSTOMERS + "?externalReference=erp:" + key).body("items", hasSize(0));
    }

    @Test
    void whatWentBackAndWasSaidBySomebodySinceIsNotTakenBackAgain() {
        lines("", firm(""));
        var second = lines("", row("\"region\":\"West\",\"industry\":\"FOOD\"")).getString("id");
        patch(id(), "*", "{\"region\":\"North\"}").then().statusCode(200);
        back(second, 0, 1);
        patch(id(), "*", "{\"industry\":\"FOOD\"}").then().statusCode(200);
        back(second, 0, 1);
        get("agent", CUSTOMERS + "/" + id()).body("industry", equalTo("FOOD"));
        get("viewer", IMPORTS + "/" + second + "/rows?reversal=KEPT").body("items[0].keptFields", contains("region"));
    }

    @Test
    void whatWentBackIsNotForgottenWhileTheCustomerIsMerged() {
        lines("", firm(""));
        var id = id();
        var second = lines("", row("\"region\":\"West\",\"industry\":\"FOOD\"")).getString("id");
        patch(id, "*", "{\"region\":\"North\"}").then().statusCode(200);
        back(second, 0, 1);
        var merge = merge(company("Survivor"), id);
        back(second, 0, 1);
        get("viewer", IMPORTS + "/" + second + "/rows?reversal=KEPT")
                .body("items[0].keptBecause.code", equalTo("CUSTOMER_MERGED"))
                .body("items[0].keptFields", contains("region"));
        unmerge(merge);
        patch(id, "*", "{\"industry\":\"FOOD\"}").then().statusCode(200);
        back(second, 0, 1);
        get("agent", CUSTOMERS + "/" + id).body("industry", equalTo("FOOD"));
    }

    @Test
    void aNewCustomerGoesWithTheRestOfWhatTheSameFileChangedInIt() {
        var file = lines("", firm("") + row("\"region\":\"West\",\"industry\":\"FOOD\""))
                .getString("id");
        var later = lines("", row("\"region\":\"South\"")).getString("id");
        back(file, 0, 2);
        get("agent", CUSTOMERS + "/" + id()).body("region", equalTo("South")).body("industry", nullValue());
        back(later, 1, 0);
        back(file, 2, 0);
        get("agent", CUSTOMERS + "?externalReference=erp:" + key).body("items", hasSize(0));
    }

    @Test
    void theSameCallAgainIsAnsweredWithTheSameJob() {
        var file = lines("", firm("")).getString("id");
        merge(company("Survivor"), id());
        var once = UUID.randomUUID().toString();
        String job = ask(file, once).then().statusCode(202).extract().path("reversal.jobId");
        Patience.until("the import is taken back", () -> "SUCCEEDED"
                .equals(Files.read(file).getString("reversal.state")));
        ask(file, once).then().statusCode(202).body("reversal.jobId", equalTo(job));
        get("viewer", IMPORTS + "/" + file).body("reversal.jobId", equalTo(job));
    }

    /** As after a worker that has died between its last rows and the end. */
    @Test
    void oneThatIsRunAgainAfterItsLastRowsHasDoneThemAllTheSame() {
        var file = lines("", firm("") + firm("-2")).getString("id");
        back(file, 2, 0);
        var job = Files.read(file).getString("reversal.jobId");
        sql.execute(
                "update job set state = 'QUEUED', worker = null, finished_at = null, done = 0, total = null where id = ?",
                UUID.fromString(job));
        var again = EndedJob.succeeded("/api/v1/jobs/" + job);
        assertThat(again.getLong("done")).isEqualTo(2);
        assertThat(again.getLong("total")).isEqualTo(2);
    }

    /** What was there before is gone, so nothing is there again. */
    @Test
    void whatNamedSomebodyErasedNamesNobody() {
        var before = company("Before");
        var between = company("Between");
        var id = register(firm("").replace("}]", "}],\"referredBy\":\"" + before + "\",\"region\":\"East\""));
        var file = lines("", row("\"referredBy\":\"" + between + "\",\"region\":\"West\""))
                .getString("id");
        var above = company("Above");
        patch(id, "*", "{\"parentId\":\"" + above + "\"}").then().statusCode(200);
        var placed = lines("", row("\"parentId\":\"" + between + "\"")).getString("id");
        for (var one : new String[] {before, above}) {
            erase(one, "Asked for");
            Patience.until(
                    "the record is gone",
                    () -> get("agent", CUSTOMERS + "/" + one).extract().statusCode() == 404);
            confirm(one);
        }
        back(placed, 1, 0);
        back(file, 1, 0);
        get("agent", CUSTOMERS + "/" + id)
                .body("region", equalTo("East"))
                .body("referredBy", nullValue())
                .body("parentId", nullValue());
    }

    private static Response ask(String id, String once) {
        var call = as("manager");
        return (once == null ? call : call.header("Idempotency-Key", once)).post(IMPORTS + "/" + id + "/reversal");
    }

    private String firm(String more) {
        return "{\"kind\":\"COMPANY\",\"name\":\"N\",\"externalReferences\":[{\"system\":\"erp\",\"id\":\"%s%s\"}]}\n"
                .formatted(key, more);
    }

    private String row(String properties) {
        return "{\"externalReferences\":[{\"system\":\"erp\",\"id\":\"%s\"}],%s}\n".formatted(key, properties);
    }

    private String id() {
        return get("agent", CUSTOMERS + "?externalReference=erp:" + key)
                .extract()
                .path("items[0].id");
    }
}
