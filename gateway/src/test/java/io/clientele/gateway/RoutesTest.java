package io.clientele.gateway;

import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.clientele.kit.testing.CommittedOpenApi;

import static org.assertj.core.api.Assertions.assertThat;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/customers, CUSTOMER",
        "/api/v1/customers/, CUSTOMER",
        "/api/v1/customers/batch, CUSTOMER",
        "/api/v1/customers/17, CUSTOMER",
        "/api/v1/customers/17/history, CUSTOMER",
        "/api/v1/customer-statistics, CUSTOMER",
        "/api/v1/credit-policies/active, CUSTOMER",
        "/api/v1/representatives/rep-7, CUSTOMER",
        "/api/v1/customers/17/timeline, INTERACTION",
        "/api/v1/customers/17/valuation, VALUATION",
        "/api/v1/customers/17/valuation/what-if, VALUATION",
        "/api/v1/customers/17/segments, SEGMENTATION",
        "/api/v1/customers/17/points/movements, INTERACTION",
        "/api/v1/customers/17/visit-sheet, INTERACTION",
        "/api/v1/interactions/batch, INTERACTION",
        "/api/v1/complaints/17/steps, INTERACTION",
        "/api/v1/sales-reports, INTERACTION",
        "/api/v1/points-rules/active, INTERACTION",
        "/api/v1/models/BG_NBD/active, VALUATION",
        "/api/v1/job-costs, VALUATION",
        "/api/v1/actions/17, SEGMENTATION"
    })
    void everyPathHasItsService(String path, Service service) {
        assertThat(Routes.serviceOf(path)).contains(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1",
                "/api/v1/",
                "/api/v1/customer",
                "/api/v2/customers",
                "/customers",
                "/api/v1/customers/17/overview",
                "/api/v1/status",
                "/openapi"
            })
    void otherPathsHaveNone(String path) {
        assertThat(Routes.serviceOf(path)).isEmpty();
    }

    /** A path that a service documents and the gateway does not know would only be missed by callers. */
    @ParameterizedTest
    @EnumSource(Service.class)
    void everyDocumentedPathGoesToItsService(Service service) {
        CommittedOpenApi.committed(service.name().toLowerCase(Locale.ROOT))
                .path("paths")
                .fieldNames()
                .forEachRemaining(path -> assertThat(Routes.everywhere(path).isPresent()
                                || Routes.serviceOf(path).equals(Optional.of(service)))
                        .as(path)
                        .isTrue());
    }

    @Test
    void jobsAreEverywhere() {
        assertThat(Routes.everywhere("/api/v1/jobs/17"))
                .hasValueSatisfying(path -> assertThat(path).containsExactly("jobs", "17"));
        assertThat(Routes.everywhere("/api/v1/customers")).isEmpty();
    }
}
