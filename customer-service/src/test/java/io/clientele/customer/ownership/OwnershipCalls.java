package io.clientele.customer.ownership;

import java.util.UUID;

import io.clientele.customer.Calls;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.http.Response;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.post;

/** Calls around who looks after whom. */
public final class OwnershipCalls {

    public static final String REQUESTS = "/api/v1/ownership-requests";

    private OwnershipCalls() {}

    public static String representative(int capacity) {
        var id = "rep-" + UUID.randomUUID();
        put("/api/v1/representatives/" + id, null, "{\"name\":\"R\",\"capacity\":" + capacity + "}")
                .then()
                .statusCode(201);
        return id;
    }

    public static Response put(String path, String ifMatch, String json) {
        var request = as("manager").contentType("application/json").body(json);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .urlEncodingEnabled(false)
                .put(path);
    }

    public static Response request(String customer) {
        return post("agent", REQUESTS, "{\"customerId\":\"" + customer + "\",\"note\":\"fair\"}");
    }

    public static Response decide(String role, String path, String json) {
        return as(role).contentType("application/json").body(json).put(path + "/decision");
    }

    public static Response assign(String customer, String owner) {
        return Calls.post("manager", ownerships(customer), owner == null ? "{}" : "{\"ownerId\":\"" + owner + "\"}");
    }

    /** rep-0, rep-1 …, for whom there is no room, so that nobody is passed on to them. */
    public static void representatives(Sql sql, int many) {
        sql.execute("""
                insert into representative (id, version, name, capacity, active, updated_at, updated_by)
                select 'rep-' || i, 1, 'R', 0, true, now(), 'test' from generate_series(0, ? - 1) as i on conflict (id) do update set active = true""", many);
    }

    /** A manager writes the owner into the record; null for nobody. */
    public static Response owner(String customer, String owner) {
        return as("manager")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"ownerId\":" + (owner == null ? null : "\"" + owner + "\"") + "}")
                .patch(CUSTOMERS + "/" + customer);
    }

    public static String ownerships(String customer) {
        return CUSTOMERS + "/" + customer + "/ownerships";
    }
}
