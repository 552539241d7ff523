package io.clientele.customer.statistics;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static org.assertj.core.api.Assertions.assertThat;

/** Of all customers, what most lists are narrowed by is counted without reading them. */
@QuarkusTest
@WithBackends
class CountingByKeptSumsTest {

    private static final String STATISTICS = "/api/v1/customer-statistics?";

    /** Nobody is older; counted from the records all the same. */
    private static final String ONE_BY_ONE = "&createdAtFrom=1900-01-01";

    private final String region = "R=" + UUID.randomUUID();

    @Inject
    Sql sql;

    @Test
    void itIsWhatTheRecordsSay() {
        var one = inRegion("COMPANY", "PRINTING");
        var other = inRegion("COMPANY", "MACHINERY");
        inRegion("INDIVIDUAL", null);
        company("Without a region");
        patch(other, "*", "{\"region\":\"%s elsewhere\"}".formatted(region))
                .then()
                .statusCode(200);
        post(
                        "manager",
                        "/api/v1/customer-merges",
                        "{\"survivorId\":\"%s\",\"mergedIds\":[\"%s\"]}".formatted(one, other))
                .then()
                .statusCode(201);
        for (var role : new String[] {"viewer", "agent"}) {
            for (var fields : new String[] {
                "kind,ownerId,region,industry&top=100",
                "kind,region&top=2",
                "industry",
                "kind,employees",
                "employees,createdAt"
            }) {
                var asked = STATISTICS + "fields=" + fields;
                var said = get(role, asked).statusCode(200).extract().asString();
                assertThat(said)
                        .isEqualTo(get(role, asked + ONE_BY_ONE).extract().asString());
                assertThat(said)
                        .contains("\"customers\":"
                                + sql.count("select count(*) from customer where merged_into is null"));
            }
        }
    }

    @Test
    void nobodyIsRead() {
        sql.execute(
                "insert into kept_sum (name, key, amounts) values ('customers_by', ?, '{10000000}')",
                "region=" + region);
        try {
            assertThat(of("region")).isEqualTo(10_000_000L);
            assertThat(of("region" + ONE_BY_ONE)).isNull();
            assertThat(of("region,gender"))
                    .as("what reads everybody counts everything")
                    .isNull();
        } finally {
            sql.execute("delete from kept_sum where name = 'customers_by' and key = ?", "region=" + region);
        }
    }

    private Long of(String fields) {
        Number customers = get("agent", STATISTICS + "fields=" + fields)
                .extract()
                .path("counts.find { it.property == 'region' }.values.find { it.value == '%s' }.customers"
                        .formatted(region));
        return customers == null ? null : customers.longValue();
    }

    private String inRegion(String kind, String industry) {
        return register("{\"kind\":\"%s\",\"name\":\"Counted\",\"region\":\"%s\"%s}"
                .formatted(kind, region, industry == null ? "" : ",\"industry\":\"" + industry + "\""));
    }
}
