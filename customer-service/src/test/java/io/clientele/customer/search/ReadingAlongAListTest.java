package io.clientele.customer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.customer.Calls;
import io.clientele.customer.search.filter.CustomerFilter;
import io.clientele.customer.search.filter.TraitFilter;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.time.Zone;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever is read along a list is found like everybody else, in the same order, and without reading all who have the same. */
@QuarkusTest
@WithBackends
class ReadingAlongAListTest {

    private static final int MANY = Walk.FAR + 100;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String attribute = "a" + run;

    @Inject
    Sql sql;

    @Inject
    Cursors cursors;

    @Inject
    Zone zone;

    /** The i-th of many, all of one owner: the later the newer; every third and fifth has something of its own, and the oldest is alone. */
    @BeforeEach
    void manyOfOneOwner() {
        Calls.as("admin")
                .contentType("application/json")
                .body("{\"type\":\"NUMBER\",\"labelEn\":\"Listed\"}")
                .put("/api/v1/attribute-definitions/" + attribute)
                .then()
                .statusCode(201);
        sql.execute("""
                insert into customer (id, version, event_version, document, name_search, name_grams, created_at, created_by, updated_at, updated_by)
                select ('%s-0000-4000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 1, 1, jsonb_strip_nulls(jsonb_build_object('kind', 'COMPANY',
                    'name', 'Listed', 'roles', jsonb_build_array('CUSTOMER'), 'ownerId', '%1$s', 'region', case i %% 3 when 0 then '%1$s' end,
                    'citySize', case i when 1 then 'OLDEST' else 'CITY' end, 'campaign', case i %% 5 when 0 then '%1$s' end,
                    'attributes', case i %% 5 when 0 then jsonb_build_object('%2$s', 5.50) end)), 'listed',
                    case i %% 7 when 0 then array['%3$s'] else array['l', 'li'] end, timestamptz '2020-01-01' + i / 2 * interval '1 second', 'test', now(), 'test'
                from generate_series(1, %4$d) as i""".formatted(run, attribute, han(), MANY));
    }

    @Test
    void byAttributeTraitAndName() {
        var fifth = every(5);
        for (var value : List.of("5.5", "5.50", "05.5")) {
            same("attribute=" + attribute + ":" + value, fifth);
        }
        same("campaign=" + run, fifth);
        same("campaign=" + run + "&attribute=" + attribute + ":5.5", fifth);
        same("campaign=" + run + "&campaign=not" + run, fifth);
        same("q=" + han() + "&ownerId=" + run, every(7));
        same("q=" + han() + "&campaign=" + run, every(35));
        same("ownerId=" + run + "&region=" + run + "&role=CUSTOMER&kind=COMPANY", every(3));
        same("campaign=" + run + "&createdAtTo=2020-01-01T00:01:00Z", fifth.subList(fifth.size() - 23, fifth.size()));
    }

    @Test
    void whoStandsFarDownAListIsFoundAllTheSame() {
        same("ownerId=" + run + "&citySize=OLDEST&sort=-createdAt", List.of(id(1)));
        same("region=none&ownerId=" + run, List.of());
    }

    @Test
    void mergedOnesAreLeftOutUnlessTheyAreAskedFor() {
        post(
                        "manager",
                        "/api/v1/customer-merges",
                        "{\"survivorId\":\"%s\",\"mergedIds\":[\"%s\"]}".formatted(id(1), id(1_000)))
                .then()
                .statusCode(201);
        var rest = new ArrayList<>(every(5));
        same("campaign=" + run + "&includeMerged=true", rest);
        rest.remove(id(1_000));
        same("campaign=" + run + "&limit=300", rest);
    }

    @Test
    void survivorsStandUnderTheNamesOfThoseMergedIntoThem() {
        post(
                        "manager",
                        "/api/v1/customer-merges",
                        "{\"survivorId\":\"%s\",\"mergedIds\":[\"%s\"]}".formatted(id(2), id(MANY - MANY % 7)))
                .then()
                .statusCode(201);
        var rest = new ArrayList<>(every(7));
        rest.removeFirst();
        rest.add(id(2));
        same("q=" + han() + "&ownerId=" + run, rest);
        same(
                "q=" + han() + "&campaign=" + run,
                rest.stream().filter(every(5)::contains).toList());
        assertThat(total("q=" + han() + "&ownerId=" + run)).isEqualTo(rest.size());
    }

    @Test
    void noMoreIsReadThanAPage() {
        sql.execute("analyze customer");
        sql.execute("analyze customer_term");
        var filter = new CustomerFilter();
        filter.traits = new TraitFilter();
        filter.traits.citySize = List.of("CITY");
        assertThat(plan(filter)).contains("customer_term_pkey", "customer_pkey").doesNotContain("Sort", "Bitmap");
        filter = new CustomerFilter();
        filter.ownerId = List.of(run);
        filter.region = List.of(run);
        assertThat(plan(filter)).contains("customer_owner", "customer_pkey").doesNotContain("Sort", "Bitmap");
        filter = new CustomerFilter();
        filter.q = "li";
        assertThat(plan(filter))
                .as("also by names of merged ones")
                .contains("Index Only Scan", "customer_term_pkey", "customer_pkey")
                .doesNotContain("Sort", "Bitmap");
    }

    @Test
    void nobodyWalksWhereFewAreAskedFor() {
        var filter = new CustomerFilter();
        filter.ownerId = List.of(run);
        assertThat(listing(filter).walk()).as("its own index").isEmpty();
        filter.q = "listed";
        assertThat(listing(filter).walk()).as("words that may be rare").isEmpty();
        filter.q = null;
        filter.region = List.of(run);
        assertThat(listing(filter).walk()).isPresent();
        filter.sort = "name";
        assertThat(listing(filter).walk()).as("another order").isEmpty();
    }

    @Test
    void numbersAreKeptForOneFilter() {
        for (var query : List.of("ownerId=" + run, "ownerId=" + run + "&ownerId=other&ownerId=" + run)) {
            assertThat(total(query)).isEqualTo(MANY);
        }
        assertThat(total("ownerId=" + run + "&region=" + run)).isEqualTo(MANY / 3);
        assertThat(total("ownerId=" + run + "&createdAtFrom=2020-01-01T00:00:01Z"))
                .isEqualTo(MANY - 1);
        sql.execute("update customer set merged_into = ?::uuid where id = ?::uuid", id(2), id(1));
        assertThat(total("region=" + run)).isEqualTo(MANY / 3);
        assertThat(total("ownerId=" + run)).isEqualTo(MANY - 1);
        assertThat(total("ownerId=" + run + "&includeMerged=true")).isEqualTo(MANY);
    }

    private int total(String query) {
        return Calls.get("agent", CUSTOMERS + "?limit=1&count=true&" + query)
                .statusCode(200)
                .extract()
                .path("total");
    }

    private void same(String query, List<String> newestFirst) {
        assertThat(pages(query)).as(query).isEqualTo(newestFirst);
        if (!query.contains("sort=")) {
            assertThat(pages(query + "&sort=createdAt")).as(query).isEqualTo(newestFirst.reversed());
        }
    }

    private List<String> pages(String query) {
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var page = Calls.get(
                            "agent",
                            CUSTOMERS + "?fields=id" + (query.contains("limit=") ? "" : "&limit=100") + "&" + query
                                    + (cursor == null ? "" : "&cursor=" + cursor))
                    .statusCode(200);
            found.addAll(page.extract().path("items.id"));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);
        return found;
    }

    private List<String> every(int step) {
        var found = new ArrayList<String>();
        for (int i = MANY - MANY % step; i > 0; i -= step) {
            found.add(id(i));
        }
        return found;
    }

    private String id(int i) {
        return "%s-0000-4000-8000-%012x".formatted(run, i);
    }

    /** A character of this run alone. */
    private String han() {
        return Character.toString(0x5000 + Math.floorMod(run.hashCode(), 0x4000));
    }

    private String plan(CustomerFilter filter) {
        var walk = listing(filter).walk().orElseThrow();
        return QuarkusTransaction.requiringNew().call(() -> {
            sql.execute("set local plan_cache_mode = force_custom_plan");
            sql.execute("set local enable_seqscan = off");
            return String.join(
                    "\n",
                    sql.query(
                            "explain " + walk.text().replaceAll("\\?[0-9]+", "?"),
                            row -> row.getString(1),
                            inOrder(walk)));
        });
    }

    /** Numbered arguments as JDBC has them. */
    private static Object[] inOrder(Statement statement) {
        return Pattern.compile("\\?([0-9]+)")
                .matcher(statement.text())
                .results()
                .map(place -> statement.arguments().get(Integer.parseInt(place.group(1)) - 1))
                .toArray();
    }

    private Listing listing(CustomerFilter filter) {
        return Listing.of(filter, new PageRequest(), cursors, zone, false);
    }
}
