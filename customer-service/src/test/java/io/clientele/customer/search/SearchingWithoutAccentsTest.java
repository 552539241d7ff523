package io.clientele.customer.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.customer.Calls;
import io.clientele.customer.model.words.Folding;
import io.clientele.customer.model.words.NameKeys;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.register;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class SearchingWithoutAccentsTest {

    private static final int LAST_OF_LETTERS = 0x2FFF;

    private final String region = "A" + UUID.randomUUID();

    @Inject
    Sql sql;

    @Test
    void namesAreFoundWhicheverWayTheyAreWritten() {
        var accented = company("Müller Café Øl");
        var plain = company("Muller Cafe Ol");
        for (var q : List.of("muller", "Müller", "CAFÉ", "cafe", "øl", "OL", "mül caf")) {
            assertThat(found("agent", q)).as(q).containsExactlyInAnyOrder(accented, plain);
        }
        patch(plain, "*", "{\"name\":\"Bront\\u00eb\"}").then().statusCode(200);
        assertThat(found("agent", "bronte")).containsExactly(plain);
        var person = register("{\"kind\":\"INDIVIDUAL\",\"name\":\"Zoë Groß\",\"region\":\"" + region + "\"}");
        assertThat(found("viewer", "gross zoe")).containsExactly(person);
        assertThat(found("viewer", "zo")).isEmpty();
    }

    @Test
    void whatTheDatabaseFoldsIsWhatWeFold() {
        var letters = IntStream.rangeClosed(' ', LAST_OF_LETTERS)
                .filter(Character::isDefined)
                .mapToObj(Character::toString)
                .map(letter ->
                        Normalizer.normalize(letter, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .distinct()
                .toArray(String[]::new);
        var folded = sql.query(
                "select folded_name(letter) from unnest(?::text[]) with ordinality as t (letter, place) order by place",
                row -> row.getString(1),
                (Object) letters);
        for (int i = 0; i < letters.length; i++) {
            assertThat(folded.get(i)).as(letters[i]).isEqualTo(Folding.folded(letters[i]));
        }
    }

    @Test
    void namesThatWereKeptWithTheirAccentsAreFoldedByTheMigration() throws IOException {
        var old = company("Ämter Ærø 王小 GmbH");
        var id = UUID.fromString(old);
        sql.execute(
                "update customer set name_search = ?, name_grams = ? where id = ?",
                "ämter ærø 王小 gmbh",
                new String[] {"ä", "äm", "æ", "ær", "王", "小", "王小", "g", "gm"},
                id);
        assertThat(found("viewer", "amter")).isEmpty();
        sql.execute(update());
        assertThat(found("viewer", "amter aero")).containsExactly(old);
        assertThat(sql.query("select unnest(name_grams) from customer where id = ?", row -> row.getString(1), id))
                .containsExactlyInAnyOrder(NameKeys.of("Ämter Ærø 王小 GmbH"));
    }

    private static String update() throws IOException {
        try (var file = NameKeys.class.getResourceAsStream("/db/migration/V100__search_without_accents.sql")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf("update customer"));
        }
    }

    private String company(String name) {
        return register("{\"kind\":\"COMPANY\",\"name\":\"" + name + "\",\"region\":\"" + region + "\"}");
    }

    private List<String> found(String role, String q) {
        return Calls.as(role)
                .queryParam("q", q)
                .queryParam("region", region)
                .get(CUSTOMERS)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
