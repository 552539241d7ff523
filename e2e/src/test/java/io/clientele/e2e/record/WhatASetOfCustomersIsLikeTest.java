package io.clientele.e2e.record;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of a set of customers is what the list finds when it is asked for each of these values, also of what has changed since. */
class WhatASetOfCustomersIsLikeTest {

    private static final int CUSTOMERS = 80;

    /** Properties, and the filters of the list that ask for them. */
    private static final Map<String, String> FILTERS =
            Map.of("kind", "kind", "region", "region", "gender", "gender", "industry", "industry", "roles", "role");

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final Random random = new Random(10);
    private final String mark = "set" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void customers() {
        var rows = IntStream.range(0, CUSTOMERS).mapToObj(this::customer).collect(Collectors.joining("\n"));
        agent.postLines("/api/v1/customers/batch?atomic=true", rows).expect(207);
    }

    @Test
    void everyNumberIsThatOfAList() {
        for (var filter : new String[] {"", "&kind=COMPANY", "&employeesFrom=20&region=" + encoded("东部")}) {
            agreesWithLists(filter);
        }
        for (var one : list("limit=20").path("items")) {
            agent.patch("/api/v1/customers/" + one.path("id").asText(), "{\"region\":\"Moved\"}", "*")
                    .expect(200);
        }
        agreesWithLists("");
    }

    @Test
    void employeesLieAsTheyWereSaid() {
        var employees = described("agent", "&fields=employees&kind=COMPANY").at("/numbers/0");
        var said =
                IntStream.range(0, CUSTOMERS).filter(i -> i % 2 == 0).sorted().toArray();
        assertThat(employees.path("known").asInt()).isEqualTo(said.length);
        assertThat(employees.path("minimum").asInt()).isZero();
        assertThat(employees.path("maximum").asInt()).isEqualTo(CUSTOMERS - 2);
        assertThat(employees.path("median").asDouble()).isEqualTo((said[19] + said[20]) / 2.0);
        assertThat(employees.path("mean").asDouble())
                .isEqualTo(IntStream.of(said).average().orElseThrow());
    }

    @Test
    void viewersAreNotToldWhatPeopleAre() {
        var seen = described("viewer", "");
        assertThat(seen.path("masked").toString()).contains("gender", "income");
        assertThat(seen.path("counts").findValuesAsText("property"))
                .contains("kind")
                .doesNotContain("gender");
        suite.as("viewer")
                .get("/api/v1/customer-statistics?fields=gender&campaign=" + mark)
                .expect(403);
        agent.get("/api/v1/customer-statistics?fields=gendre").expect(400);
    }

    private void agreesWithLists(String filter) {
        var described = described("agent", "&top=100" + filter);
        assertThat(described.path("customers").asInt()).isEqualTo(total(filter));
        for (var property : described.path("counts")) {
            var name = property.path("property").asText();
            if (FILTERS.containsKey(name)) {
                int customers = 0;
                for (var value : property.path("values")) {
                    customers += value.path("customers").asInt();
                    assertThat(value.path("customers").asInt())
                            .as("%s of %s", value, name)
                            .isEqualTo(total(besides(
                                    filter,
                                    FILTERS.get(name),
                                    value.path("value").asText())));
                }
                assertThat(customers
                                + property.path("other").asInt()
                                + property.path("missing").asInt())
                        .as(name)
                        .isEqualTo(described.path("customers").asInt());
            }
        }
    }

    /** A filter of the same name would mean or. */
    private static String besides(String filter, String name, String value) {
        var others = filter.replaceAll("&" + name + "=[^&]*", "");
        return others + "&" + name + "=" + encoded(value);
    }

    private int total(String filter) {
        return list("count=true&limit=1" + filter).path("total").asInt(-1);
    }

    private JsonNode list(String query) {
        return agent.get("/api/v1/customers?campaign=" + mark + "&" + query)
                .expect(200)
                .body();
    }

    private JsonNode described(String role, String filter) {
        return suite.as(role)
                .get("/api/v1/customer-statistics?campaign=" + mark + filter)
                .expect(200)
                .body();
    }

    /** Every second is a company, with as many employees as its number. */
    private String customer(int number) {
        var one = Api.JSON.createObjectNode().put("name", "Like " + mark).put("campaign", mark);
        one.put("region", new String[] {"East", "东部", "North"}[random.nextInt(3)]);
        if (number % 2 == 0) {
            one.put("kind", "COMPANY").put("employees", number).put("industry", number % 3 == 0 ? "FOOD" : "PAPER");
        } else {
            one.put("kind", "INDIVIDUAL").put("gender", random.nextBoolean() ? "FEMALE" : "MALE");
        }
        return one.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
