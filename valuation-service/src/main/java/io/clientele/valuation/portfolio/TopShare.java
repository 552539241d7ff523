package io.clientele.valuation.portfolio;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TopShare", description = "What a part of the customers brings")
record TopShare(
        @Schema(
                description = "Part of the customers, rounded up to whole ones",
                examples = "0.2",
                minimum = "0",
                maximum = "1")
        double customersShare,

        @Schema(description = "Their part of the total", examples = "0.74")
        double valueShare) {}
