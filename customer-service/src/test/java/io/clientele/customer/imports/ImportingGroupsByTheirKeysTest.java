package io.clientele.customer.imports;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Checks;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.imports.Files.errors;
import static io.clientele.customer.imports.Files.lines;
import static io.clientele.customer.imports.Files.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** A file names parents and referrers by the keys that its own rows have. */
@QuarkusTest
@WithBackends
class ImportingGroupsByTheirKeysTest {

    private final String system = "g" + UUID.randomUUID();

    @Test
    void aTableOfAGroupIsImportedInOneGo() {
        var done = table("", group());
        assertThat(done.getInt("created")).isEqualTo(3);
        customer("low")
                .body("items[0].parentId", equalTo(id("middle")))
                .body("items[0].referredBy", equalTo(id("top")));
        var again = table("?again=true", group());
        assertThat(again.getInt("unchanged")).isEqualTo(3);
    }

    @Test
    void rowsMoveCustomersAndLetThemGo() {
        table("", group());
        var moved = table("", """
                externalReferences.%1$s,name,kind,parentReference
                new,New,COMPANY,
                low,Low,COMPANY,%1$s:new
                middle,Middle,COMPANY,%1$s:low
                """.formatted(system));
        assertThat(moved.getInt("created")).isEqualTo(1);
        assertThat(moved.getInt("updated")).isEqualTo(2);
        customer("low").body("items[0].parentId", equalTo(id("new")));
        customer("middle").body("items[0].parentId", equalTo(id("low")));
        table("?emptyCells=REMOVE", "externalReferences.%1$s,parentReference.%1$s\nlow,\n".formatted(system));
        customer("low").body("items[0].parentId", nullValue());
    }

    @Test
    void aKeyThatNobodyHasIsRefusedByName() {
        var done = lines("", """
                {"kind":"COMPANY","name":"A","parentReference":{"system":"%1$s","id":"nobody"}}
                {"kind":"COMPANY","name":"B","parentReference":{"system":"%1$s"}}
                {"kind":"COMPANY","name":"C","externalReferences":[{"system":"%1$s","id":"c"}]}
                """.formatted(system));
        assertThat(done.getInt("rejected")).isEqualTo(2);
        assertThat(done.getInt("created")).isEqualTo(1);
        assertThat(errors(done.getString("id"), "text/csv"))
                .contains("/parentReference,UNKNOWN_CUSTOMER")
                .contains("/parentReference/id,REQUIRED");
        var changed = table("", "externalReferences.%1$s,parentReference.%1$s\nc,nobody\n".formatted(system));
        assertThat(errors(changed.getString("id"), "text/csv")).contains("/parentReference,UNKNOWN_CUSTOMER");
    }

    @Test
    void twoKeysOfOneAreRefused() {
        table("", group());
        var done = table("", """
                kind,name,parentReference.%1$s,parentReference.other,referredByReference,referredByReference.%1$s
                COMPANY,A,top,top,,
                COMPANY,B,,,%1$s:top,top
                COMPANY,C,top,,,middle
                """.formatted(system));
        assertThat(done.getInt("created")).isEqualTo(1);
        assertThat(errors(done.getString("id"), "text/csv"))
                .contains("1,/parentReference,CUSTOMER_TWICE")
                .contains("2,/referredByReference,CUSTOMER_TWICE");
    }

    @Test
    void aTrialKnowsWhomEarlierRowsWouldMake() {
        var file = "kind,name,externalReferences.%1$s,parentReference.%1$s\nCOMPANY,Top,top,\n".formatted(system)
                + IntStream.range(0, 600)
                        .mapToObj(i -> "COMPANY,Shop %1$d,shop%1$d,top\n".formatted(i))
                        .collect(Collectors.joining())
                + "COMPANY,Stray,stray,nobody\n";
        var trial = table("?dryRun=true", file);
        assertThat(trial.getInt("created")).isEqualTo(601);
        assertThat(trial.getInt("rejected")).isEqualTo(1);
        var done = table("", file);
        assertThat(done.getInt("created")).isEqualTo(601);
        assertThat(done.getInt("rejected")).isEqualTo(1);
        customer("shop599").body("items[0].parentId", equalTo(id("top")));
    }

    private String group() {
        return """
                kind,name,externalReferences.%1$s,parentReference.%1$s,referredByReference
                COMPANY,Top,top,,
                COMPANY,Middle,middle,top,
                COMPANY,Low,low,middle,%1$s:top
                """.formatted(system);
    }

    private Checks customer(String key) {
        return get("agent", CUSTOMERS + "?externalReference=" + system + ":" + key);
    }

    private String id(String key) {
        return customer(key).extract().path("items[0].id");
    }
}
