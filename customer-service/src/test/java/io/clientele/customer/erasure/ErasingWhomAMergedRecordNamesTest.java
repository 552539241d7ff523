package io.clientele.customer.erasure;

import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.erasure.ErasureCalls.confirmed;
import static io.clientele.customer.erasure.ErasureCalls.erase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** A merged record names nobody any more when whom it named is erased, and whoever answers for it is held with it meanwhile. */
@QuarkusTest
@WithBackends
class ErasingWhomAMergedRecordNamesTest {

    private static final String MERGES = "/api/v1/customer-merges";

    @Inject
    DataSource database;

    @Inject
    Sql sql;

    @Test
    void itWaitsForWhoeverAnswersForTheRecord() throws SQLException {
        var gone = person("Ada", "");
        var other = person("Bert", "");
        var survivor = person("Cora", ",\"referredBy\":\"" + other + "\"");
        var merged = person("Cora", ",\"referredBy\":\"" + gone + "\"");
        var merge = post(
                        "manager", MERGES, "{\"survivorId\":\"%s\",\"mergedIds\":[\"%s\"]}".formatted(survivor, merged))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        String job;
        try (var holder = database.getConnection();
                var hold = holder.prepareStatement("select from customer where id = ?::uuid for no key update")) {
            holder.setAutoCommit(false);
            hold.setString(1, survivor);
            hold.executeQuery();
            job = erase(gone, "Asked for");
            Patience.until("it waits, or is done", () -> waits() || isGone(gone));
            assertThat(isGone(gone)).isFalse();
            holder.rollback();
        }
        Patience.until("it is done", () -> isGone(gone));
        get("agent", CUSTOMERS + "/" + survivor).body("referredBy", equalTo(other));
        as("manager").delete(MERGES + "/" + merge).then().statusCode(204);
        get("agent", CUSTOMERS + "/" + merged).body("referredBy", nullValue());
        confirmed(gone, job);
    }

    private boolean waits() {
        return sql.count("select count(*) from pg_locks where not granted") > 0;
    }

    private static boolean isGone(String id) {
        return get("agent", CUSTOMERS + "/" + id).extract().statusCode() == 404;
    }

    private static String person(String name, String more) {
        return register("{\"kind\":\"INDIVIDUAL\",\"name\":\"" + name + "\"" + more + "}");
    }
}
