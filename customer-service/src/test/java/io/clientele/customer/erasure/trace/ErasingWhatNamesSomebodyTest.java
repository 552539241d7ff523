package io.clientele.customer.erasure.trace;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** Where somebody is named by words and by no id: refused rows of imports, and saved views. What they say of others stays. */
@QuarkusTest
@WithBackends
class ErasingWhatNamesSomebodyTest {

    private static final String MANY = """
            insert into customer_import_error (import_id, row, ordinal, code, detail, content)
            select ?, n, 0, 'X', 'region is unknown', 'INDIVIDUAL,Anna,' || n || '.' || ? from generate_series(1, 2500) as n""";

    private final UUID one = UUID.randomUUID();
    private final String address = one + "@example.com";

    @Inject
    Sql sql;

    @Inject
    PersonTables tables;

    /** That rows were refused stays, for the import counts them. */
    @Test
    void somebodyWithAShortNameTakesNoRowsOfOthersAway() {
        refused(1, "region is unknown", "INDIVIDUAL,Anna Stand,East");
        refused(2, "region is unknown", "INDIVIDUAL,An," + address);
        refused(3, "An is no region", "INDIVIDUAL,Bert,bert@example.com");

        tables.forgetWhatNames(List.of(new Mentions(List.of("An", address))));

        assertThat(contents()).containsExactly("INDIVIDUAL,Anna Stand,East", "", "INDIVIDUAL,Bert,bert@example.com");
    }

    @Test
    void ofManyPeopleAllRowsGoThatNameOneOfThem() {
        sql.execute(MANY, one, address);
        var people = IntStream.rangeClosed(1, 250)
                .mapToObj(n -> new Mentions(List.of("An", 10 * n + "." + address)))
                .toList();

        tables.forgetWhatNames(people);

        var gone = sql.query(
                "select row from customer_import_error where import_id = ? and content = '' order by row",
                row -> row.getInt(1),
                one);
        assertThat(gone)
                .isEqualTo(
                        IntStream.rangeClosed(1, 250).map(n -> 10 * n).boxed().toList());
    }

    @Test
    void savedViewsKeepTheValuesThatAreOfOthers() {
        var both = view("\"" + address + "\",\"bert@example.com\"");
        var alone = view("\"" + address + "\"");
        var other = view("\"bert@example.com\"");

        tables.forgetWhatNames(List.of(new Mentions(List.of("An", address))));

        get("agent", both)
                .body("filter.contactPoint", contains("bert@example.com"))
                .body("version", equalTo(2));
        get("agent", alone).statusCode(404);
        get("agent", other)
                .body("filter.contactPoint", contains("bert@example.com"))
                .body("version", equalTo(1));
    }

    private static String view(String points) {
        return "/api/v1/views/"
                + post("agent", "/api/v1/views", """
                        {"name":"V","filter":{"contactPoint":[%s],"region":["East"]}}""".formatted(points))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private void refused(int row, String detail, String content) {
        sql.execute(
                "insert into customer_import_error (import_id, row, ordinal, code, detail, content) values (?, ?, 0, 'X', ?, ?)",
                one,
                row,
                detail,
                content);
    }

    private List<String> contents() {
        return sql.query(
                "select content from customer_import_error where import_id = ? order by row",
                row -> row.getString(1),
                one);
    }
}
