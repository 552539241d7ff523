package io.clientele.customer.people;

import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.customer.search.ListsRecounted;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.imports.Files.IMPORTS;
import static io.clientele.customer.imports.Files.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/** Of many who are changed at one organisation its line of text is written once for those that go together. */
@QuarkusTest
@WithBackends
class PeopleChangedTogetherTest {

    private static final String PEOPLE = "?rows=PEOPLE";

    private static final List<String> COUNTED = List.of(
            "create table written_line (id uuid)",
            """
            create function note_line() returns trigger language plpgsql as
            $$ begin insert into written_line values (new.id); return null; end $$""",
            "create trigger noted_lines after update on customer_text for each row execute function note_line()");

    private static final List<String> NOT_COUNTED =
            List.of("drop trigger noted_lines on customer_text", "drop function note_line", "drop table written_line");

    @Inject
    Sql sql;

    @BeforeEach
    void count() {
        COUNTED.forEach(sql::execute);
    }

    @AfterEach
    void countNoLonger() {
        NOT_COUNTED.forEach(sql::execute);
    }

    @Test
    void theLineIsWrittenOnceForAllOfThem() {
        var mill = company("Mill of many");
        var before = title();
        lines(PEOPLE, rows(60, i -> row(mill, i, before)));
        assertThat(writtenOf(mill)).as("who is added").isEqualTo(1);
        var now = title();
        var done = lines(PEOPLE, rows(60, i -> row(mill, i, now)) + row(mill, 60, now));
        assertThat(done.getInt("updated")).isEqualTo(60);
        assertThat(done.getInt("created")).isEqualTo(1);
        assertThat(writtenOf(mill)).as("who is changed, and who is added").isEqualTo(2);
        get("agent", CUSTOMERS + "?q=" + now + "59").body("items.id", hasItem(mill));
        get("agent", CUSTOMERS + "?q=" + before + "59").body("items.id", not(hasItem(mill)));
        ListsRecounted.agree(sql);

        var imported = IMPORTS + "/" + done.getString("id");
        post("manager", imported + "/reversal", "").then().statusCode(202);
        Patience.until("it is taken back", () -> "SUCCEEDED"
                .equals(as("agent").get(imported).path("reversal.state")));
        assertThat(writtenOf(mill)).as("who is taken back").isEqualTo(3);
        get("agent", CUSTOMERS + "?q=" + before + "59").body("items.id", hasItem(mill));
        ListsRecounted.agree(sql);
        as("agent")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"title\":\"" + now + "\"}")
                .patch(CUSTOMERS + "/" + mill + "/contacts/"
                        + get("agent", CUSTOMERS + "/" + mill + "/contacts")
                                .extract()
                                .path("items[0].id"))
                .then()
                .statusCode(200);
        assertThat(writtenOf(mill)).as("who is changed alone").isEqualTo(4);
    }

    private long writtenOf(String organisation) {
        return sql.count("select count(*) from written_line where id = ?::uuid", organisation);
    }

    private static String title() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }

    private static String rows(int many, IntFunction<String> row) {
        return IntStream.range(0, many).mapToObj(row).collect(Collectors.joining());
    }

    private static String row(String organisation, int number, String title) {
        return "{\"customerId\":\"%1$s\",\"name\":\"Person %2$d\",\"title\":\"%3$s%2$d\"}\n"
                .formatted(organisation, number, title);
    }
}
