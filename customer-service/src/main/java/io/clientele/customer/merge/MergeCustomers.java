package io.clientele.customer.merge;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Records that turned out to be of one customer. */
@Schema(description = "Customers that are one and the same, and what the record that stays shall say")
record MergeCustomers(
        @Schema(
                description = "The customer who stays and answers for the others",
                examples = "0198c0de-7a11-7000-8000-000000000001")
        @NotNull
        UUID survivorId,

        @Schema(description = "The customers who are merged into it") @NotNull @Size(min = 1, max = 50)
        List<@NotNull UUID> mergedIds,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description =
                        "What the survivor's record shall say, by property: the id of the merged customer whose value is taken, or the"
                                + " value itself; null takes it away. What is not named stays as the survivor has it. External"
                                + " references are not named here: all of them lead to the survivor by themselves",
                examples =
                        "{\"region\":\"0198c0de-7a11-7000-8000-000000000002\",\"name\":\"Novak & Hale Instruments\"}")
        @Size(max = 50)
        Map<String, JsonNode> fields) {}
