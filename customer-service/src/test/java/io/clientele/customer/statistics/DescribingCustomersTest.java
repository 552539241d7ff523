package io.clientele.customer.statistics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.customer.Calls;
import io.clientele.customer.search.Listing;
import io.clientele.customer.search.filter.CustomerFilter;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.time.Zone;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Whatever set of customers is asked for: what is said of it is what a recount of its records says. */
@QuarkusTest
@WithBackends
class DescribingCustomersTest {

    private static final String STATISTICS = "/api/v1/customer-statistics";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CUSTOMERS_THERE_ARE = 150;
    private static final String CREDIT = Stream.of(
                    "capital", "condition", "capacity", "character", "collateral", "continuity")
            .map(factor -> "\"" + factor + "\":{\"score\":%d}")
            .collect(Collectors.joining(",", "{", "}"));

    private final Random random = new Random(10);
    private final String mark = "s" + UUID.randomUUID();

    @Inject
    Sql sql;

    @Inject
    Statistics statistics;

    @Inject
    Cursors cursors;

    @Inject
    Zone zone;

    @BeforeEach
    void customers() {
        var made = new RandomCustomers(random, mark);
        var rows = IntStream.range(0, CUSTOMERS_THERE_ARE)
                .mapToObj(i -> made.next().toString())
                .collect(Collectors.joining("\n"));
        Calls.lines("?atomic=true", rows).then().statusCode(207);
        sql.execute(
                "update customer set created_at = created_at - abs(hashtext(id::text) % 400) * interval '1 day' where document ->> 'campaign' = ?",
                mark);
    }

    @Test
    void everyFigureIsThatOfARecount() {
        var filters = List.of(
                "",
                "kind=INDIVIDUAL",
                "kind=COMPANY&kind=GOVERNMENT",
                "region=East&region=West&role=PARTNER",
                "employeesFrom=400",
                "birthDateFrom=1975-01-01&gender=FEMALE",
                "q=" + mark + "&preferredLanguage=en",
                "ownerId=nobody");
        for (var filter : filters) {
            for (int top : List.of(2, 10, 100)) {
                new Recount(records(filter), top).agreesWith(described("agent", "top=" + top + "&" + filter));
            }
        }
        new Recount(records(""), 10).agreesWith(described("agent", ""));
    }

    @Test
    void whatIsKeptBesideRecordsIsCountedToo() {
        var ids = records("kind=COMPANY").stream()
                .limit(6)
                .map(one -> one.path("id").asText())
                .toList();
        var found = new ArrayList<JsonNode>();
        for (int i = 0; i < ids.size(); i++) {
            var one = JSON.createObjectNode();
            if (i > 0) {
                one.put("creditGrade", graded(ids.get(i), i * 18));
            }
            if (i > 2) {
                one.set("yearlyWallet", estimated(ids.get(i), i * 1_000));
            }
            found.add(one);
        }
        var others = records("").size() - ids.size();
        IntStream.range(0, others).forEach(i -> found.add(JSON.createObjectNode()));
        new Recount(found, 10).agreesWith(described("agent", "fields=creditGrade,yearlyWallet"));
    }

    @Test
    void mergedOnesCountOnlyWhereTheyAreAskedFor() {
        var pair = records("kind=COMPANY").stream()
                .limit(2)
                .map(one -> one.path("id").asText())
                .toList();
        post(
                        "manager",
                        "/api/v1/customer-merges",
                        "{\"survivorId\":\"%s\",\"mergedIds\":[\"%s\"]}".formatted(pair.get(0), pair.get(1)))
                .then()
                .statusCode(201);
        assertThat(described("agent", "").path("customers").asInt()).isEqualTo(CUSTOMERS_THERE_ARE - 1);
        assertThat(described("agent", "includeMerged=true").path("customers").asInt())
                .isEqualTo(CUSTOMERS_THERE_ARE);
    }

    @Test
    void codesHaveLabelsInBothLanguages() {
        get("agent", STATISTICS + "?fields=kind&kind=COMPANY&campaign=" + mark)
                .body("counts[0].values[0].label", equalTo("Company"));
        as("agent")
                .header("Accept-Language", "zh-CN")
                .get(STATISTICS + "?fields=kind,creditGrade,region&kind=COMPANY&region=East&campaign=" + mark)
                .then()
                .statusCode(200)
                .body("counts.find { it.property == 'kind' }.values.label", contains("企业"))
                .body("counts.find { it.property == 'region' }.values[0].label", equalTo(null));
    }

    @Test
    void aKeptFilterIsTaken() {
        String view = post(
                        "agent",
                        "/api/v1/views",
                        "{\"name\":\"Some\",\"filter\":{\"campaign\":[\"%s\"],\"kind\":[\"COMPANY\"]}}".formatted(mark))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        get("agent", STATISTICS + "?view=" + view)
                .statusCode(200)
                .body("customers", equalTo(records("kind=COMPANY").size()));
        get("manager", STATISTICS + "?view=" + view).statusCode(400).body("errors[0].code", equalTo("VIEW_NOT_FOUND"));
    }

    @Test
    void whatCannotBeIsRefusedAndNamed() {
        refused("fields=kind,regoin", 400, "fields");
        refused("top=0", 422, "top");
        refused("top=101", 422, "top");
        refused("top=many", 400, "top");
        refused("employeesFrom=many", 400, "employeesFrom");
        refused("attribute=nobodyDeclared:1", 400, "attribute");
        refused("limit=5", 400, "limit");
        get("agent", STATISTICS + "?fields=regoin").body("errors[0].detail", containsString("region"));
    }

    @Test
    void whoeverIsAskedForMoreThanThereIsTimeForSaysSo() {
        assertThatThrownBy(() -> statistics.of(all(), Set.of(), 10, Locale.ENGLISH, Duration.ZERO))
                .isInstanceOfSatisfying(
                        Rejection.class, no -> assertThat(no.code()).isEqualTo("TOO_MANY_CUSTOMERS"));
        QuarkusTransaction.requiringNew().run(() -> {
            sql.execute("lock table customer in access exclusive mode");
            assertThatThrownBy(() -> statistics.of(all(), Set.of(), 10, Locale.ENGLISH, Duration.ofMillis(300)))
                    .isInstanceOfSatisfying(
                            Rejection.class, no -> assertThat(no.code()).isEqualTo("TOO_MANY_CUSTOMERS"));
        });
    }

    private Listing all() {
        return Listing.of(new CustomerFilter(), new PageRequest(), cursors, zone, false);
    }

    private void refused(String query, int status, String parameter) {
        get("agent", STATISTICS + "?" + query)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.parameter", contains(parameter));
    }

    private String graded(String id, int score) {
        return post("agent", CUSTOMERS + "/" + id + "/credit-assessments", CREDIT.replace("%d", String.valueOf(score)))
                .then()
                .statusCode(201)
                .extract()
                .path("grade.code");
    }

    private ObjectNode estimated(String id, int amount) {
        var money =
                JSON.createObjectNode().put("amount", String.valueOf(amount)).put("currency", "CNY");
        post(
                        "agent",
                        CUSTOMERS + "/" + id + "/wallet-estimates",
                        "{\"yearlyAmount\":" + money + ",\"origin\":\"INTERVIEW\"}")
                .then()
                .statusCode(201);
        return money;
    }

    private JsonNode described(String role, String filter) {
        return get(role, STATISTICS + "?campaign=" + mark + "&" + filter)
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
    }

    /** As the list has them. */
    private List<JsonNode> records(String filter) {
        return Recount.nodes(get("agent", CUSTOMERS + "?limit=500&campaign=" + mark + "&" + filter)
                        .statusCode(200)
                        .extract()
                        .as(JsonNode.class)
                        .path("items"))
                .toList();
    }
}
