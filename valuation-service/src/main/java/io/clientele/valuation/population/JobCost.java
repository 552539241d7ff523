package io.clientele.valuation.population;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PopulationJobCost", description = "What work on everybody would cost, before it is begun")
public record JobCost(
        @Schema(description = "The kind of job", examples = "REVALUATION")
        String kind,

        @Schema(
                description =
                        "The calls that begin it: method and path. Fits begin by a schedule too, where one is set",
                examples = "[\"POST /api/v1/revaluations\",\"PUT /api/v1/models/{name}/active\"]")
        List<String> begunBy,

        @Schema(description = "Customers it would work on", examples = "1000000", minimum = "0")
        long customers,

        @Schema(
                description = "Facts they rest on; counted up to a million, about beyond",
                examples = "10000000",
                minimum = "0")
        long facts,

        @Schema(description = "How long it would take", examples = "95", minimum = "0")
        long expectedSeconds,

        @Schema(
                description =
                        "MEASURED: at the pace of the last such job that worked on at least a tenth as many, in one go. ASSUMED:"
                                + " there was none to go by. Of fits and comparisons it is the last one of whatever model",
                examples = "MEASURED")
        String pace) {}
