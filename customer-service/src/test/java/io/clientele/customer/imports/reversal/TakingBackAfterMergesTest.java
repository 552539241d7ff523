package io.clientele.customer.imports.reversal;

import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.Traces;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Checks;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.erasure.ErasureCalls.confirm;
import static io.clientele.customer.erasure.ErasureCalls.erase;
import static io.clientele.customer.imports.Files.IMPORTS;
import static io.clientele.customer.imports.Files.lines;
import static io.clientele.customer.imports.reversal.ReversalCalls.back;
import static io.clientele.customer.merge.MergeCalls.mergeWith;
import static io.clientele.customer.merge.MergeCalls.unmerge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** Once a merge and an import are both undone the record says what it said before, whichever of them came first and went first. */
@QuarkusTest
@WithBackends
class TakingBackAfterMergesTest {

    private final String key = UUID.randomUUID().toString();
    private final String bob = "Bobby" + key.substring(0, 8);
    private String a;
    private String b;

    @BeforeEach
    void twoPeople() {
        a = register("""
                    {"kind":"INDIVIDUAL","name":"Ann","region":"East","tastes":{"tea":"green"},
                     "externalReferences":[{"system":"aud","id":"%s"}]}""".formatted(key));
        b = register("""
                    {"kind":"INDIVIDUAL","name":"%s","region":"West","occupation":"Baker","tastes":{"tea":"black","wine":"red"}}""".formatted(bob));
    }

    @Test
    void theMergeIsUndoneFirst() {
        var merge = merged();
        var file = imported();
        unmerge(merge);
        record().body("name", equalTo("Anna")).body("tastes.wine", nullValue());
        back(file, 1, 0);
        asBefore();
    }

    @Test
    void theImportIsTakenBackFirst() {
        var merge = merged();
        var file = imported();
        back(file, 1, 0);
        record().body("name", equalTo(bob)).body("region", equalTo("West"));
        unmerge(merge);
        asBefore();
    }

    @Test
    void whatSomebodySaidWhileTheyWereOneIsSaidAgain() {
        var merge = merged();
        patch(a, "*", "{\"name\":\"Annie\",\"tastes\":{\"beer\":\"ale\"}}")
                .then()
                .statusCode(200);
        var file = imported();
        unmerge(merge);
        back(file, 1, 0);
        record().body("name", equalTo("Annie"))
                .body("tastes.tea", equalTo("green"))
                .body("tastes.beer", equalTo("ale"))
                .body("tastes.wine", nullValue())
                .body("region", equalTo("East"));
    }

    @Test
    void anErasureFindsNothingLeft() {
        var merge = merged();
        var file = imported();
        unmerge(merge);
        back(file, 1, 0);
        erased(b);
        asBefore();
        assertThat(Traces.of(database, bob)).isEmpty();
    }

    /** What is left of a map may be of the import: nobody knows any more what that made of it, so it is named. */
    @Test
    void anErasureMayComeBefore() {
        var merge = merged();
        var file = imported();
        unmerge(merge);
        erased(b);
        record().body("name", equalTo("Ann"));
        back(file, 0, 1);
        record().body("name", equalTo("Ann"))
                .body("region", equalTo("East"))
                .body("occupation", nullValue())
                .body("tastes.water", equalTo("still"));
        get("viewer", IMPORTS + "/" + file + "/rows?reversal=KEPT").body("items[0].keptFields", contains("tastes"));
    }

    /** What was said while they were one may be of either, and goes; an import that is taken back has not said it again. */
    @Test
    void whatAnImportBroughtBackGoesWithWhoWasErased() {
        var merge = merged();
        patch(a, "*", "{\"name\":\"" + bob + " A.\"}").then().statusCode(200);
        unmerge(merge);
        var file = imported();
        back(file, 1, 0);
        record().body("name", equalTo(bob + " A."));
        erased(b);
        asBefore();
        assertThat(Traces.of(database, bob)).isEmpty();
    }

    /** Nor has one that is taken back in part, but for what it keeps. */
    @Test
    void whatAnImportBroughtBackInPartGoesWithWhoWasErased() {
        var merge = merged();
        patch(a, "*", "{\"name\":\"" + bob + " A.\"}").then().statusCode(200);
        unmerge(merge);
        var file = imported();
        patch(a, "*", "{\"region\":\"North\"}").then().statusCode(200);
        back(file, 0, 1);
        record().body("name", equalTo(bob + " A."));
        erased(b);
        record().body("name", equalTo("Ann")).body("region", equalTo("North"));
        assertThat(Traces.of(database, bob)).isEmpty();
    }

    @Test
    void anImportOverWhatIsErasedGoesBackToWhatTheRecordSaidByItself() {
        var merge = merged();
        patch(a, "*", "{\"name\":\"" + bob + " A.\"}").then().statusCode(200);
        unmerge(merge);
        var file = imported();
        erased(b);
        record().body("name", equalTo("Anna"));
        back(file, 1, 0);
        asBefore();
    }

    @Test
    void aNewCustomerIsRemovedAfterWhatWasMergedIntoItStandsForItself() {
        var file = lines(
                        "",
                        "{\"kind\":\"INDIVIDUAL\",\"name\":\"New\",\"externalReferences\":[{\"system\":\"new\",\"id\":\"%s\"}]}"
                                .formatted(key))
                .getString("id");
        String made = get("agent", CUSTOMERS + "?externalReference=new:" + key)
                .extract()
                .path("items[0].id");
        unmerge(mergeWith(made, "{\"region\":\"%1$s\"}".formatted(b), b));
        back(file, 1, 0);
        get("agent", CUSTOMERS + "?externalReference=new:" + key).body("items", hasSize(0));
    }

    @Inject
    DataSource database;

    private String merged() {
        return mergeWith(
                a,
                "{\"name\":\"%1$s\",\"occupation\":\"%1$s\",\"region\":\"%1$s\",\"tastes\":\"%1$s\"}".formatted(b),
                b);
    }

    private String imported() {
        return lines("", """
                    {"externalReferences":[{"system":"aud","id":"%s"}],"name":"Anna","occupation":"Teacher","region":"South","tastes":{"water":"still"}}""".formatted(key)).getString("id");
    }

    private void erased(String id) {
        erase(id, "Asked for");
        Patience.until(
                "the record is gone",
                () -> get("agent", CUSTOMERS + "/" + id).extract().statusCode() == 404);
        confirm(id);
    }

    private void asBefore() {
        record().body("name", equalTo("Ann"))
                .body("region", equalTo("East"))
                .body("occupation", nullValue())
                .body("tastes", equalTo(Map.of("tea", "green")));
    }

    private Checks record() {
        return get("agent", CUSTOMERS + "/" + a).statusCode(200);
    }
}
