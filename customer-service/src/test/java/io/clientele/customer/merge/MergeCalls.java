package io.clientele.customer.merge;

import java.util.Arrays;

import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.post;
import static java.util.stream.Collectors.joining;

/** Calls that merge customers. */
public final class MergeCalls {

    public static final String MERGES = "/api/v1/customer-merges";

    private MergeCalls() {}

    static String body(String survivor, String... merged) {
        return "{\"survivorId\":\"" + survivor + "\",\"mergedIds\":" + list(merged) + "}";
    }

    static String bodyWith(String survivor, String fields, String... merged) {
        return "{\"survivorId\":\"" + survivor + "\",\"mergedIds\":" + list(merged) + ",\"fields\":" + fields + "}";
    }

    /** Merges and answers the merge's id. */
    public static String merge(String survivor, String... merged) {
        return made(body(survivor, merged));
    }

    public static String mergeWith(String survivor, String fields, String... merged) {
        return made(bodyWith(survivor, fields, merged));
    }

    public static void unmerge(String id) {
        as("manager").delete(MERGES + "/" + id).then().statusCode(204);
    }

    private static String made(String body) {
        return post("manager", MERGES, body).then().statusCode(201).extract().path("id");
    }

    private static String list(String... ids) {
        return Arrays.stream(ids).map(id -> "\"" + id + "\"").collect(joining(",", "[", "]"));
    }
}
