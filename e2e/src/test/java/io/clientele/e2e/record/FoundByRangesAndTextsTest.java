package io.clientele.e2e.record;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Answer;
import io.clientele.e2e.Api;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static org.assertj.core.api.Assertions.assertThat;

/** Declared numbers, days and texts are compared, and free text looks through the whole record of whoever may read it. */
class FoundByRangesAndTextsTest {

    private static final int CUSTOMERS = 60;
    private static final LocalDate FIRST = LocalDate.of(1999, 12, 1);

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final Random random = new Random(60);
    private final String mark =
            "r" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final String lorries = "lorries" + mark;
    private final String since = "since" + mark;
    private final String route = "route" + mark;

    /** Lorries from −5 by halves, days from the first by weeks, every third by rail. */
    @BeforeEach
    void carriers() {
        declare(lorries, "NUMBER");
        declare(since, "DATE");
        declare(route, "TEXT");
        var rows = IntStream.range(0, CUSTOMERS).mapToObj(this::carrier).collect(Collectors.joining("\n"));
        assertThat(agent.postLines("/api/v1/customers/batch", rows)
                        .expect(207)
                        .body()
                        .path("created")
                        .asInt())
                .isEqualTo(CUSTOMERS);
    }

    private String carrier(int i) {
        return """
                {"kind":"COMPANY","name":"Carrier %1$d %2$s","region":"%2$s","attributes":{"lorries%2$s":%3$s,"since%2$s":"%4$s","route%2$s":"%5$s"},
                 "contactPoints":[{"type":"EMAIL","value":"dispatch%1$d@%2$s.example"}]}""".formatted(i, mark, lorries(i), since(i), i % 3 == 0 ? "铁路 via Müller's Yard" : "By road")
                .replace("\n", "");
    }

    @Test
    void everyRangeHoldsWhomARecountHolds() {
        for (int n = 0; n < 8; n++) {
            int from = random.nextInt(CUSTOMERS);
            int to = from + random.nextInt(CUSTOMERS - from);
            var numbers =
                    "&attributeFrom=" + lorries + ":" + lorries(from) + "&attributeTo=" + lorries + ":" + lorries(to);
            var days = "&attributeFrom=" + since + ":" + since(from / 2) + "&attributeTo=" + since + ":" + since(to);
            finds(numbers, i -> i >= from && i < to);
            finds(days, i -> i >= from / 2 && i < to);
            finds(numbers + days + part("MULLER"), i -> i >= from && i < to && i % 3 == 0);
        }
        finds(part("铁路"), i -> i % 3 == 0);
        finds(part("%"), i -> false);
        assertThat(agent.get("/api/v1/customers?attributeFrom=" + route + ":a")
                        .expect(400)
                        .text("/errors/0/parameter"))
                .isEqualTo("attributeFrom");
    }

    @Test
    void viewersAreToldByNamesAloneAndOfOrganisationsAlone() {
        var viewer = suite.as("viewer");
        for (var api : new Api[] {agent, viewer}) {
            assertThat(total(api, "&q=" + encoded("carrier 17 " + mark))).isOne();
        }
        var address = "&q=" + encoded("dispatch17@" + mark + ".example");
        assertThat(total(agent, address)).isOne();
        assertThat(total(viewer, address)).isZero();
        var many = "&attributeFrom=" + lorries + ":0";
        assertThat(list(viewer, many).status()).isEqualTo(403);
        assertThat(total(viewer, many + "&kind=COMPANY")).isEqualTo(50);
    }

    private void finds(String filter, IntPredicate whom) {
        int recount = (int) IntStream.range(0, CUSTOMERS).filter(whom).count();
        assertThat(total(agent, filter)).as(filter).isEqualTo(recount);
        assertThat(agent.get("/api/v1/customer-statistics?region=" + mark + filter)
                        .expect(200)
                        .body()
                        .path("customers")
                        .asInt())
                .as(filter)
                .isEqualTo(recount);
    }

    private String part(String text) {
        return "&attributeContains=" + route + ":" + encoded(text);
    }

    private int total(Api api, String filter) {
        return list(api, filter).expect(200).body().path("total").asInt();
    }

    private Answer list(Api api, String filter) {
        return api.get("/api/v1/customers?count=true&limit=1&region=" + mark + filter);
    }

    private static String lorries(int i) {
        return String.valueOf(i / 2.0 - 5);
    }

    private static String since(int i) {
        return FIRST.plusWeeks(i).toString();
    }

    private void declare(String name, String type) {
        suite.as("admin")
                .put(
                        "/api/v1/attribute-definitions/" + name,
                        "{\"type\":\"" + type + "\",\"kinds\":[\"COMPANY\"],\"labelEn\":\"" + name + "\"}")
                .expect(201);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
