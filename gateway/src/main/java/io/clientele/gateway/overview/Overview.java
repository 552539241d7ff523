package io.clientele.gateway.overview;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.http.Problem;

/** Everything about a customer in one answer; each part is as its service answers it. */
@Schema(
        description =
                "Everything about a customer; each part is as its service answers it, and absent when unavailable")
record Overview(
        @Schema(ref = "#/components/schemas/CustomerView") @JsonRawValue
        String customer,

        @Schema(ref = "#/components/schemas/Timeline") @JsonRawValue
        String timeline,

        @Schema(ref = "#/components/schemas/ValuationView") @JsonRawValue
        String valuation,

        @Schema(ref = "#/components/schemas/CustomerSegments") @JsonRawValue
        String segments,

        @Schema(ref = "#/components/schemas/Actions") @JsonRawValue
        String actions,

        @Schema(required = true, description = "The parts that could not be had, and why", maxItems = 5)
        List<Missing> unavailable) {

    /** A part that could not be had. */
    @Schema(name = "MissingPart", description = "A part that could not be had")
    record Missing(
            @Schema(required = true, description = "Name of the part", maxLength = 20, examples = "valuation")
            String part,

            @Schema(required = true, description = "The service it comes from", maxLength = 20, examples = "valuation")
            String service,

            @Schema(required = true) Problem problem) {}
}
