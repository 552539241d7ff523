package io.clientele.customer.erasure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.erasure.ErasureCalls.confirmed;
import static io.clientele.customer.erasure.ErasureCalls.erase;
import static org.assertj.core.api.Assertions.assertThat;

/** Erasures are for admins to see, and jobs are for everybody. */
@QuarkusTest
@WithBackends
class JobsDoNotSayWhoWasErasedTest {

    @Inject
    Sql sql;

    @Test
    void theResultOfAnErasureIsItsProofAlone() {
        var id = register("{\"kind\":\"INDIVIDUAL\",\"name\":\"Somebody\"}");
        var job = erase(id, "Asked for by a lawyer");
        confirmed(id, job);
        Patience.until("the job has ended", () -> "SUCCEEDED"
                .equals(get("viewer", "/api/v1/jobs/" + job).extract().path("state")));

        var seen = get("viewer", "/api/v1/jobs/" + job).extract();

        assertThat(seen.<String>path("result.erasureId")).isEqualTo(job);
        assertThat(seen.<String>path("result.state")).isEqualTo("DONE");
        assertThat(seen.jsonPath().getList("result.stores")).isNotEmpty();
        assertThat(seen.asString()).doesNotContain(id, "lawyer", "requestedBy");
        assertThat(get("viewer", "/api/v1/jobs?kind=ERASURE&limit=500")
                        .extract()
                        .asString())
                .doesNotContain(id, "lawyer", "requestedBy");
    }

    @Test
    void resultsOfBeforeSayNoMore() throws IOException {
        var job = UUID.randomUUID();
        sql.execute("""
                insert into job (id, kind, state, request, created_at, finished_at, result) values (?, 'ERASURE', 'SUCCEEDED', '{}', now(), now(), '{
                    "id":"1","customerId":"2","customerIds":["2","3"],"reason":"lawyer","requestedAt":"x","requestedBy":"admin","erasedAt":"x",
                    "state":"PENDING","awaited":["valuation-service"],"stores":[{"name":"consents"}]}')""", job);

        try (var migration = getClass().getResourceAsStream("/db/migration/V151__results_of_erasures.sql")) {
            sql.execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
        }

        assertThat(sql.query("select result::text from job where id = ?", row -> row.getString(1), job)
                        .getFirst())
                .isEqualTo(sql.query("""
                                select '{"erasureId":"1","state":"PENDING","awaited":["valuation-service"],"stores":[{"name":"consents"}]}'::jsonb::text""", row -> row.getString(1)).getFirst());
    }
}
