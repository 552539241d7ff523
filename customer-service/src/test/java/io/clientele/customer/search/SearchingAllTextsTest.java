package io.clientele.customer.search;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.register;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

/** Free text finds customers by whatever their record says, in any script, and viewers by nothing that they see masked. */
@QuarkusTest
@WithBackends
class SearchingAllTextsTest {

    private final String tail = UUID.randomUUID().toString().substring(0, 8);
    private final String region = "T" + tail;

    @Test
    void everyTextOfARecordFindsIt() {
        var firm = firm();
        var person = person();

        found("agent", "KEY-" + tail, firm);
        found("agent", "office@harbour.example", firm);
        found("agent", "harbour.exa", firm);
        found("agent", "ice@harbour", firm);
        found("agent", "ice@harbour.example", firm);
        found("agent", "office@harbour.com");
        found("agent", "8765", firm);
        found("agent", "+86 571 8765 4321", firm);
        found("agent", "057187654321", firm);
        found("agent", "西湖", firm);
        found("agent", "杭州市西湖区", firm);
        found("agent", "杭州区");
        found("agent", "lorries next spring", firm);
        found("agent", "Spring-Fair", firm);
        found("agent", "adler harbour", firm);
        found("agent", "astronomer", person);
        found("agent", "green", person);
        found("agent", "ZOË greén", person);
        found("agent", "astronomer harbour");
        found("agent", region.toLowerCase(), firm, person);
        found("agent", "100%");
    }

    @Test
    void shortWordsAreLookedForInTheName() {
        var firm = firm();
        var person = person();
        found("agent", "ad", firm);
        found("agent", "of");
        found("agent", "晓", person);
        found("agent", "湖");
    }

    @Test
    void viewersFindByNamesAlone() {
        var firm = firm();
        var person = person();
        found("viewer", "adler", firm);
        found("viewer", "office@harbour.example");
        found("viewer", "87654321");
        found("viewer", "astronomer");
        found("viewer", "Zoë Lerche 晓明", person);
        found("viewer", "Zoë green");
        found("viewer", "西湖");
    }

    @Test
    void whatIsChangedIsFoundAsItIsNow() {
        var firm = firm();
        patch(firm, "*", "{\"purchasingPlan\":\"Trams\",\"contactPoints\":null}")
                .then()
                .statusCode(200);
        found("agent", "lorries");
        found("agent", "harbour.example");
        found("agent", "trams", firm);
        patch(firm, "*", "{\"name\":\"Baum Works\"}").then().statusCode(200);
        found("agent", "adler");
        found("agent", "baum trams", firm);
    }

    @Test
    void aListThatIsReadAlongFindsTheSame() {
        var firm = firm();
        person();
        get("agent", CUSTOMERS + "?limit=1&q=西湖&kind=COMPANY&region=" + region)
                .body("items.id", containsInAnyOrder(firm));
        get("agent", CUSTOMERS + "?limit=1&q=ad 西湖&region=" + region).body("items.id", containsInAnyOrder(firm));
        get("agent", CUSTOMERS + "?limit=1&sort=name&q=西湖 lorries&region=" + region)
                .body("items.id", containsInAnyOrder(firm));
    }

    private void found(String role, String q, String... ids) {
        as(role).queryParam("count", true)
                .queryParam("region", region)
                .queryParam("q", q)
                .get(CUSTOMERS)
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(ids))
                .body("total", equalTo(ids.length));
    }

    private String firm() {
        return register("""
                {"kind":"COMPANY","name":"Adler Works","region":"%1$s","campaign":"spring-fair","purchasingPlan":"Lorries, next spring",
                 "externalReferences":[{"system":"x%2$s","id":"key-%2$s"}],"contactPoints":[{"type":"EMAIL","value":"office@harbour.example"},
                 {"type":"PHONE","value":"+86 (0571) 8765-4321"},{"type":"POSTAL_ADDRESS","value":"浙江省杭州市西湖区文三路 1 号"}]}""".formatted(region, tail));
    }

    private String person() {
        return register("""
                {"kind":"INDIVIDUAL","name":"Zoë Lerche 晓明","region":"%s","occupation":"Astronomer","tastes":{"colour":"green"}}""".formatted(region));
    }
}
