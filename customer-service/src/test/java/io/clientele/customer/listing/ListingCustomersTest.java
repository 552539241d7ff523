package io.clientele.customer.listing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Checks;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithBackends
class ListingCustomersTest {

    private final String owner = "rep-" + UUID.randomUUID();

    @BeforeEach
    void someCustomers() {
        register(owned("COMPANY", "北京大学出版社", ",\"industry\":\"PRINTING\",\"roles\":[\"SUPPLIER\",\"PARTNER\"]"));
        register(owned("COMPANY", "Novak & Hale Instruments", ",\"industry\":\"MACHINERY\",\"region\":\"East\""));
        register(owned("INDIVIDUAL", "王小明", ",\"region\":\"West\""));
        register(owned("INDIVIDUAL", "Li Hale", ""));
        register(owned("GOVERNMENT", "100%_Pure\\\\City", ",\"region\":\"East\""));
    }

    @Test
    void filtersNarrowAndSeveralValuesMeanOr() {
        list("kind=COMPANY").body("items", hasSize(2));
        list("kind=COMPANY&kind=GOVERNMENT").body("items", hasSize(3));
        list("role=PARTNER").body("items.name", contains("北京大学出版社"));
        list("role=PARTNER&role=CUSTOMER").body("items", hasSize(5));
        list("region=East").body("items", hasSize(2));
        list("industry=PRINTING&industry=MACHINERY&count=true")
                .body("items", hasSize(2))
                .body("total", equalTo(2));
        list("createdAtFrom=2020-01-01&createdAtTo=2021-01-01").body("items", hasSize(0));
        list("createdAtFrom=2020-01-01T00:00:00Z").body("items", hasSize(5));
    }

    @Test
    void namesAreFoundInBothLanguages() {
        list("q=大学").body("items.name", contains("北京大学出版社"));
        list("q=学").body("items.name", contains("北京大学出版社"));
        list("q=大社").body("items", hasSize(0));
        list("q=HALE").body("items.name", containsInAnyOrder("Novak & Hale Instruments", "Li Hale"));
        list("q=instru novak").body("items.name", contains("Novak & Hale Instruments"));
        list("q=li").body("items.name", contains("Li Hale"));
        list("q=0%_p").body("items", hasSize(1));
        list("q=e\\c").body("items.name", contains("100%_Pure\\City"));
    }

    @Test
    void pagesAreCompleteInEveryOrder() {
        for (var sort : List.of(
                "name", "-name", "createdAt", "-createdAt", "updatedAt", "name,-createdAt", "-updatedAt,name")) {
            var seen = new ArrayList<String>();
            String cursor = null;
            do {
                var page = list("sort=" + sort + "&limit=2&fields=name" + (cursor == null ? "" : "&cursor=" + cursor));
                seen.addAll(page.extract().path("items.name"));
                cursor = page.extract().path("nextCursor");
            } while (cursor != null);
            assertThat(seen).as(sort).hasSize(5).doesNotHaveDuplicates();
        }
        list("sort=name")
                .body(
                        "items.name",
                        contains("100%_Pure\\City", "Li Hale", "Novak & Hale Instruments", "北京大学出版社", "王小明"));
    }

    @Test
    void aCursorBelongsToItsFilters() {
        String cursor = list("limit=2").extract().path("nextCursor");
        list("limit=2&cursor=" + cursor).statusCode(200);
        list("limit=2&kind=COMPANY&cursor=" + cursor).statusCode(400).body("errors[0].parameter", equalTo("cursor"));
        list("limit=2&sort=name&cursor=" + cursor).statusCode(400);
        list("cursor=nonsense").statusCode(400);
    }

    @Test
    void fieldsSelectAndTheIdAlwaysComes() {
        var item = list("q=王&fields=kind").body("items", hasSize(1)).extract().<Map<String, Object>>path("items[0]");
        assertThat(item).containsOnlyKeys("id", "kind");
        list("fields=nmae").statusCode(400).body("errors[0].detail", containsString("name"));
    }

    @Test
    void viewersSeeListsMasked() {
        as("viewer")
                .get(CUSTOMERS + "?ownerId=" + owner + "&kind=INDIVIDUAL")
                .then()
                .body("items.name", containsInAnyOrder("王***", "L*** H***"))
                .body("items[0].masked", hasItem("name"));
        as("viewer")
                .get(CUSTOMERS + "?ownerId=" + owner + "&kind=COMPANY")
                .then()
                .body("items[0].masked", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kinds=COMPANY",
                "kind=CLUB",
                "sort=size",
                "sort=name,name",
                "sort=",
                "externalReference=erp",
                "createdAtFrom=yesterday",
                "limit=many",
                "q=%20"
            })
    void whatCannotBeUnderstoodIsRefused(String query) {
        list(query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(query.split("=")[0]));
    }

    @Test
    void aHundredValuesFitIntoAnAddressAndOneMoreIsRefused() {
        var ids = "&parentId=0198c0de-7a11-7000-8000-000000000001".repeat(99);
        list("parentId=0198c0de-7a11-7000-8000-000000000001" + ids).statusCode(200);
        list("parentId=0198c0de-7a11-7000-8000-000000000001&parentId=0198c0de-7a11-7000-8000-000000000001" + ids)
                .statusCode(400)
                .body("errors[0].parameter", equalTo("parentId"));
        list("region=" + "a".repeat(9_000)).statusCode(400).body("errors[0].code", equalTo("TOO_LONG"));
    }

    @Test
    void aLimitOutOfRangeIsRefused() {
        list("limit=501").statusCode(422).body("errors[0].parameter", equalTo("limit"));
        list("limit=0").statusCode(422).body("nextCursor", nullValue());
    }

    private Checks list(String query) {
        return as("agent")
                .urlEncodingEnabled(false)
                .get(CUSTOMERS + "?ownerId=" + owner + "&" + encoded(query))
                .then();
    }

    /** The values as a client writes them; %20 stands for a space already. */
    private static String encoded(String query) {
        return Arrays.stream(query.split("&"))
                .map(part -> part.split("=", 2))
                .map(part -> part[0] + "=" + URLEncoder.encode(part[1].replace("%20", " "), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String owned(String kind, String name, String more) {
        return "{\"kind\":\"" + kind + "\",\"name\":\"" + name + "\",\"ownerId\":\"" + owner + "\"" + more + "}";
    }
}
