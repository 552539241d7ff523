package io.clientele.customer.change;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.ProblemAssert;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Response;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.lines;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

/** Whoever keeps customers under keys of its own names parents and referrers by them, too. */
@QuarkusTest
@WithBackends
class NamingOthersByTheirKeysTest {

    private static final String UNKNOWN = "UNKNOWN_CUSTOMER";

    private final String system = "n" + UUID.randomUUID();

    @Test
    void theRecordHasTheirIds() {
        var parent = register(company("parent", ""));
        var referrer = register(company("referrer", ""));
        var child = post(company(
                        "child", named("parentReference", "parent") + named("referredByReference", "referrer")))
                .then()
                .statusCode(201)
                .body("parentId", equalTo(parent))
                .body("referredBy", equalTo(referrer))
                .body("parentReference", nullValue())
                .body("referredByReference", nullValue())
                .extract()
                .<String>path("id");
        get("agent", CUSTOMERS + "/" + child).body("parentId", equalTo(parent)).body("parentReference", nullValue());
        get("agent", CUSTOMERS + "?kind=COMPANY&parentId=" + parent).body("items.id", contains(child));
    }

    @Test
    void theSameBodyIsTheSameCustomerAndAnotherKeyIsAnotherBody() {
        register(company("parent", ""));
        register(company("other", ""));
        var body = company("child", named("parentReference", "parent"));
        var child = register(body);
        post(body).then().statusCode(200).body("id", equalTo(child));
        post(company("child", named("parentReference", "other"))).then().statusCode(409);

        var key = UUID.randomUUID().toString();
        var keyless = "{\"kind\":\"COMPANY\",\"name\":\"Keyless\"%s}";
        withKey(key, keyless.formatted(named("parentReference", "parent")))
                .then()
                .statusCode(201);
        withKey(key, keyless.formatted(named("parentReference", "other")))
                .then()
                .statusCode(422);
    }

    @Test
    void whatNobodyHasIsRefusedByName() {
        register(company("parent", ""));
        refused(post(company("a", named("parentReference", "nobody"))), 422, UNKNOWN, "/parentReference");
        refused(post(company("a", named("referredByReference", "nobody"))), 422, UNKNOWN, "/referredByReference");
        refused(post(company("a", named("parentReference", "a"))), 422, UNKNOWN, "/parentReference");
        refused(
                post(company("a", named("parentReference", "parent") + ",\"parentId\":\"" + UUID.randomUUID() + "\"")),
                422,
                "CUSTOMER_TWICE",
                "/parentReference");
        refused(post(company("a", ",\"parentReference\":{\"id\":\"1\"}")), 422, "REQUIRED", "/parentReference/system");
        refused(post(company("a", ",\"parentReference\":\"erp:1\"")), 400, "WRONG_TYPE", "/parentReference");
        refused(
                post("{\"kind\":\"INDIVIDUAL\",\"name\":\"Ada\"" + named("parentReference", "parent") + "}"),
                422,
                "NOT_AN_INDIVIDUAL",
                "/parentId");
    }

    @Test
    void aChangeNamesThemSoToo() {
        var first = register(company("first", ""));
        var second = register(company("second", ""));
        var child = register(company("child", named("parentReference", "first")));
        change(child, named("parentReference", "second")).then().statusCode(200).body("parentId", equalTo(second));
        refused(change(child, named("parentReference", "nobody")), 422, UNKNOWN, "/parentReference");
        refused(
                change(child, named("parentReference", "first") + ",\"parentId\":\"" + first + "\""),
                422,
                "CUSTOMER_TWICE",
                "/parentReference");
        change(child, ",\"parentId\":null" + named("parentReference", "first"))
                .then()
                .statusCode(200)
                .body("parentId", equalTo(first));
        refused(change(first, named("parentReference", "child")), 422, "CYCLE", "/parentId");
        change(child, ",\"parentReference\":null").then().statusCode(200).body("parentId", nullValue());
        change(child, named("referredByReference", "second"))
                .then()
                .statusCode(200)
                .body("referredBy", equalTo(second));
        get("agent", CUSTOMERS + "/" + child + "/history").body("items[0].changes.property", contains("referredBy"));
    }

    @Test
    void rowsOfABatchNameKeysOfRowsBeforeThem() {
        var answer = lines(
                "",
                String.join(
                        "\n",
                        company("early", named("parentReference", "top")),
                        company("top", ""),
                        company("middle", named("parentReference", "top")),
                        company("low", named("parentReference", "middle") + named("referredByReference", "top")),
                        company("wrong", named("parentReference", "nobody")),
                        company("under wrong", named("parentReference", "wrong"))));
        answer.then()
                .statusCode(207)
                .body("results.status", contains("REJECTED", "CREATED", "CREATED", "CREATED", "REJECTED", "REJECTED"))
                .body("results[0].problem.errors.pointer", contains("/parentReference"))
                .body("results[5].problem.errors.code", contains(UNKNOWN));
        get("agent", CUSTOMERS + "/" + answer.path("results[3].id"))
                .body("parentId", equalTo(answer.path("results[2].id")))
                .body("referredBy", equalTo(answer.path("results[1].id")));
        lines("", company("top", "") + "\n" + company("middle", named("parentReference", "top")))
                .then()
                .body("results.status", contains("DUPLICATE", "DUPLICATE"));
    }

    @Test
    void anAtomicBatchWithARefusedRowInALaterTurnStoresNothing() {
        lines(
                        "?atomic=true",
                        String.join(
                                "\n",
                                company("top", ""),
                                company("middle", named("parentReference", "top")),
                                company("wrong", named("parentReference", "middle") + ",\"birthDate\":\"1980-01-01\"")))
                .then()
                .statusCode(207)
                .body("created", equalTo(0))
                .body("rejected", equalTo(3))
                .body("results[0].problem.code", equalTo("BATCH_REFUSED"));
        get("agent", CUSTOMERS + "?externalReference=" + system + ":top").body("items", empty());
        lines("?atomic=true", company("top", "") + "\n" + company("middle", named("parentReference", "top")))
                .then()
                .body("created", equalTo(2));
    }

    @Test
    void aChainThatIsDeeperThanAnyGroupIsTakenInSeveralBatches() {
        var chain = IntStream.rangeClosed(0, 1_002)
                .mapToObj(i -> company("c" + i, i == 0 ? "" : named("referredByReference", "c" + (i - 1))))
                .collect(Collectors.toList());
        lines("", String.join("\n", chain))
                .then()
                .statusCode(207)
                .body("created", equalTo(1_000))
                .body("results[1000].problem.errors.code", contains("TOO_DEEP"))
                .body("results[1001].problem.errors.code", contains("TOO_DEEP"))
                .body("results[1002].problem.errors.code", contains("TOO_DEEP"));
        lines("", String.join("\n", chain.subList(1_000, 1_003))).then().body("created", equalTo(3));
    }

    @Test
    void keysOfAMergedCustomerNameItAndItsPlaceIsThatOfTheSurvivor() {
        var survivor = register(company("survivor", ""));
        var merged = register(company("merged", ""));
        post(
                        "manager",
                        "/api/v1/customer-merges",
                        "{\"survivorId\":\"%s\",\"mergedIds\":[\"%s\"]}".formatted(survivor, merged))
                .then()
                .statusCode(201);
        var child = register(company("child", named("parentReference", "merged")));
        get("agent", CUSTOMERS + "/" + child).body("parentId", equalTo(merged));
        refused(change(survivor, named("parentReference", "child")), 422, "CYCLE", "/parentId");
    }

    @Test
    void nobodyIsAskedForTheKeyThatNoRecordHas() {
        ProblemAssert.assertProblem(as("agent").get(CUSTOMERS + "?fields=parentReference"), 400, "MALFORMED_REQUEST");
        assertThat(as("agent").get(CUSTOMERS + "/export?region=none").asString())
                .doesNotContain("Reference,");
    }

    private static void refused(Response answer, int status, String code, String pointer) {
        answer.then().statusCode(status).body("errors.code", hasItem(code)).body("errors.pointer", hasItem(pointer));
    }

    private static Response withKey(String key, String body) {
        return as("agent")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(CUSTOMERS);
    }

    private static Response change(String id, String more) {
        return patch(id, "*", "{" + more.substring(1) + "}");
    }

    private String named(String property, String key) {
        return ",\"%s\":{\"system\":\"%s\",\"id\":\"%s\"}".formatted(property, system, key);
    }

    private String company(String key, String more) {
        return "{\"kind\":\"COMPANY\",\"name\":\"%s\",\"externalReferences\":[{\"system\":\"%s\",\"id\":\"%s\"}]%s}"
                .formatted(key, system, key, more);
    }
}
