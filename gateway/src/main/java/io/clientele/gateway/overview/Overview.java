package io.clientele.gateway.overview;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.http.problem.Problem;

/** Everything about a customer in one answer; each part is as its service answers it. */
@Schema(
        description =
                "Everything about a customer; each part is as its service answers it, and absent when unavailable")
record Overview(
        @Schema(type = SchemaType.OBJECT, description = "The record") @JsonRawValue
        String customer,

        @Schema(type = SchemaType.OBJECT, description = "The newest entries of the journal") @JsonRawValue
        String timeline,

        @Schema(type = SchemaType.OBJECT, description = "What the customer is worth") @JsonRawValue
        String valuation,

        @Schema(type = SchemaType.OBJECT, description = "The classes the customer is in, and why") @JsonRawValue
        String segments,

        @Schema(type = SchemaType.OBJECT, description = "What to do next") @JsonRawValue
        String actions,

        @Schema(required = true, description = "The parts that could not be had, and why", maxItems = 5)
        List<Missing> unavailable) {

    /** A part that could not be had. */
    @Schema(name = "MissingPart", description = "A part that could not be had")
    record Missing(
            @Schema(required = true, description = "Name of the part", maxLength = 20, examples = "valuation")
            String part,

            @Schema(
                    required = true,
                    description = "The service it comes from",
                    maxLength = 20,
                    examples = "valuation-service")
            String service,

            @Schema(required = true) Problem problem) {}
}
