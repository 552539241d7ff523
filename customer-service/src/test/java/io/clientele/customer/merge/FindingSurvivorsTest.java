package io.clientele.customer.merge;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.clientele.customer.search.ListsRecounted;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.merge.MergeCalls.merge;
import static io.clientele.customer.merge.MergeCalls.unmerge;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

/** Whoever was merged is found under its survivor, by whatever was said of either, and by itself when the merge is undone. */
@QuarkusTest
@WithBackends
class FindingSurvivorsTest {

    private final String mail = UUID.randomUUID() + "@example.com";
    private final String digits = String.valueOf(10_000_000 + Math.floorMod(mail.hashCode(), 80_000_000));
    private String survivor;
    private String gone;

    @Inject
    Sql sql;

    @BeforeEach
    void twoRecordsOfOne() {
        survivor = register("{\"kind\":\"COMPANY\",\"name\":\"Harbour Works\"}");
        gone = register("""
                {"kind":"COMPANY","name":"Lerche %1$s 西湖","contactPoints":[{"type":"EMAIL","value":"%1$s"},
                 {"type":"PHONE","value":"0049 (30) %2$s"}]}""".formatted(mail, digits));
    }

    @Test
    void byContactPointsHoweverTheyAreWritten() {
        var id = merge(survivor, gone);
        // as the comparison leaves it: merged customers are compared with nobody
        sql.execute("delete from duplicate_key where customer_id = ?", UUID.fromString(gone));

        finds("contactPoint=" + mail, survivor);
        finds("contactPoint=004930" + digits, survivor);
        finds("contactPoint=0049 30-" + digits, survivor);
        finds("contactPoint=004930" + digits.substring(1));
        finds("contactPoint=" + mail + "&includeMerged=true", gone);
        unmerge(id);
        finds("contactPoint=" + mail, gone);
    }

    /** Without the code of a country it is a number of the region. */
    @Test
    void byNoOtherNumberThatEndsTheSame() {
        var number = "4" + digits.substring(1);
        var local = register("""
                {"kind":"COMPANY","name":"Local","contactPoints":[{"type":"PHONE","value":"%s %s"}]}""".formatted(number.substring(0, 4), number.substring(4)));
        merge(survivor, local);
        sql.execute("delete from duplicate_key where customer_id = ?", UUID.fromString(local));

        finds("contactPoint=+86" + number, survivor);
        finds("contactPoint=" + number, survivor);
        finds("contactPoint=+123" + number);
        finds("contactPoint=+49" + number);
    }

    /** +1 380 123 4567 has the digits of 138 0123 4567, and is another one's. */
    @Test
    void byNoNumberOfAnotherCountryThatHasTheSameDigits() {
        var end = digits.substring(0, 7);
        merge(survivor, numbered("+1 380 " + end));
        var local = company("Local");
        merge(local, numbered("138-0" + end.substring(0, 3) + "-" + end.substring(3)));
        sql.execute(
                "delete from duplicate_key where customer_id in (select id from customer where merged_into is not null)");

        finds("contactPoint=+1380" + end, survivor);
        finds("contactPoint=+1-380-" + end, survivor);
        for (var asked :
                new String[] {"1380" + end, "138 0" + end, "0086 1380" + end, "+86 1380" + end, "861380" + end}) {
            finds("contactPoint=" + asked, local);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"010-%s", "010 %s", "+86 10 %s", "0086 10 %s"})
    void byNumbersOfATownHoweverTheyWereWritten(String written) {
        var number = "6" + digits.substring(1);
        merge(survivor, numbered(written.formatted(number)));
        sql.execute(
                "delete from duplicate_key where customer_id in (select id from customer where merged_into is not null)");

        for (var asked : new String[] {"010-" + number, "010" + number, "+8610" + number, "008610" + number}) {
            finds("contactPoint=" + asked, survivor);
        }
        finds("q=" + number, survivor);
        finds("q=harbour " + number.substring(2), survivor);
    }

    private static String numbered(String number) {
        return register("""
                {"kind":"COMPANY","name":"Numbered","contactPoints":[{"type":"PHONE","value":"%s"}]}""".formatted(number));
    }

    @Test
    void byAllTexts() {
        var id = merge(survivor, gone);
        var last = register("{\"kind\":\"COMPANY\",\"name\":\"Last Works\"}");

        finds("q=" + mail, survivor);
        finds("q=lerche " + mail, survivor);
        finds("q=harbour 西湖 " + mail, survivor);
        finds("q=30" + digits, survivor);
        var chain = merge(last, survivor);
        finds("q=harbour " + mail, last);
        ListsRecounted.agree(sql);
        unmerge(chain);
        finds("q=harbour " + mail, survivor);
        unmerge(id);
        finds("q=" + mail, gone);
        finds("q=harbour " + mail);
        ListsRecounted.agree(sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parentId", "referredBy"})
    void byWhoeverNamesOneOfThem(String naming) {
        var below = register("{\"kind\":\"COMPANY\",\"name\":\"Below\",\"%s\":\"%s\"}".formatted(naming, gone));
        var own = register("{\"kind\":\"COMPANY\",\"name\":\"Own\",\"%s\":\"%s\"}".formatted(naming, survivor));
        var id = merge(survivor, gone);

        for (var one : new String[] {survivor, gone}) {
            finds(naming + "=" + one, below, own);
            get("agent", CUSTOMERS + "?count=true&limit=1&" + naming + "=" + one)
                    .body("total", equalTo(2));
            get("agent", "/api/v1/customer-statistics?" + naming + "=" + one).body("customers", equalTo(2));
        }
        get("agent", CUSTOMERS + "/" + below).body(naming, equalTo(gone));
        unmerge(id);
        finds(naming + "=" + survivor, own);
        finds(naming + "=" + gone, below);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parentId", "referredBy"})
    void alsoFromPageToPage(String naming) {
        var said = "{\"kind\":\"COMPANY\",\"name\":\"Below\",\"%s\":\"%s\"}".formatted(naming, survivor);
        var last = register(said);
        register(said);
        var asked = CUSTOMERS + "?limit=1&" + naming + "=" + survivor;

        var before = next(asked);
        var id = merge(survivor, gone);
        get("agent", asked + "&cursor=" + before).statusCode(200).body("items.id", contains(last));
        var merged = next(asked);
        unmerge(id);
        get("agent", asked + "&cursor=" + merged).statusCode(200).body("items.id", contains(last));
    }

    private static String next(String asked) {
        return get("agent", asked).statusCode(200).extract().path("nextCursor");
    }

    private static void finds(String query, String... ids) {
        get("agent", CUSTOMERS + "?" + query)
                .body(
                        "items.id",
                        ids.length == 0 ? empty() : ids.length == 1 ? contains(ids) : containsInAnyOrder(ids));
    }
}
