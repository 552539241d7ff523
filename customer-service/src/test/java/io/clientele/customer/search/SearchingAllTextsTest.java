package io.clientele.customer.search;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.register;

/** Free text finds customers by whatever their record says, in any script, and viewers by nothing that they see masked. */
@QuarkusTest
@WithBackends
class SearchingAllTextsTest {

    private final String tail = UUID.randomUUID().toString().substring(0, 8);
    private final SearchedRegion region = SearchedRegion.fresh();

    @Test
    void everyTextOfARecordFindsIt() {
        var firm = firm();
        var person = person();

        region.finds("agent", "KEY-" + tail, firm);
        region.finds("agent", "office@harbour.example", firm);
        region.finds("agent", "harbour.exa", firm);
        region.finds("agent", "ice@harbour", firm);
        region.finds("agent", "ice@harbour.example", firm);
        region.finds("agent", "office@harbour.com");
        region.finds("agent", "8765", firm);
        region.finds("agent", "+86 571 8765 4321", firm);
        region.finds("agent", "057187654321", firm);
        region.finds("agent", "西湖", firm);
        region.finds("agent", "杭州市西湖区", firm);
        region.finds("agent", "杭州区");
        region.finds("agent", "lorries next spring", firm);
        region.finds("agent", "Spring-Fair", firm);
        region.finds("agent", "adler harbour", firm);
        region.finds("agent", "astronomer", person);
        region.finds("agent", "green", person);
        region.finds("agent", "ZOË greén", person);
        region.finds("agent", "astronomer harbour");
        region.finds("agent", region.name().toLowerCase(), firm, person);
        region.finds("agent", "100%");
    }

    @Test
    void shortWordsAreLookedForInTheName() {
        var firm = firm();
        var person = person();
        region.finds("agent", "ad", firm);
        region.finds("agent", "of");
        region.finds("agent", "晓", person);
        region.finds("agent", "湖");
    }

    @Test
    void viewersFindByNamesAlone() {
        var firm = firm();
        var person = person();
        region.finds("viewer", "adler", firm);
        region.finds("viewer", "office@harbour.example");
        region.finds("viewer", "87654321");
        region.finds("viewer", "astronomer");
        region.finds("viewer", "Zoë Lerche 晓明", person);
        region.finds("viewer", "Zoë green");
        region.finds("viewer", "西湖");
    }

    @Test
    void whatIsChangedIsFoundAsItIsNow() {
        var firm = firm();
        patch(firm, "*", "{\"purchasingPlan\":\"Trams\",\"contactPoints\":null}")
                .then()
                .statusCode(200);
        region.finds("agent", "lorries");
        region.finds("agent", "harbour.example");
        region.finds("agent", "trams", firm);
        patch(firm, "*", "{\"name\":\"Baum Works\"}").then().statusCode(200);
        region.finds("agent", "adler");
        region.finds("agent", "baum trams", firm);
    }

    @Test
    void aListThatIsReadAlongFindsTheSame() {
        var firm = firm();
        person();
        region.readsAlong("q=西湖&kind=COMPANY", firm);
        region.readsAlong("q=ad 西湖", firm);
        region.readsAlong("sort=name&q=西湖 lorries", firm);
    }

    private String firm() {
        return register("""
                {"kind":"COMPANY","name":"Adler Works","region":"%1$s","campaign":"spring-fair","purchasingPlan":"Lorries, next spring",
                 "externalReferences":[{"system":"x%2$s","id":"key-%2$s"}],"contactPoints":[{"type":"EMAIL","value":"office@harbour.example"},
                 {"type":"PHONE","value":"+86 (0571) 8765-4321"},{"type":"POSTAL_ADDRESS","value":"浙江省杭州市西湖区文三路 1 号"}]}""".formatted(region.name(), tail));
    }

    private String person() {
        return register("""
                {"kind":"INDIVIDUAL","name":"Zoë Lerche 晓明","region":"%s","occupation":"Astronomer","tastes":{"colour":"green"}}""".formatted(region.name()));
    }
}
