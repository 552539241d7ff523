package io.clientele.valuation.portfolio;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MostComesFrom", description = "The fewest customers who bring a part of the total together")
record Few(
        @Schema(description = "That part of the total", examples = "0.8", minimum = "0", maximum = "1")
        double valueShare,

        @Schema(description = "How many customers", examples = "2300", minimum = "1")
        long customers,

        @Schema(description = "The same as a part of all", examples = "0.19", minimum = "0", maximum = "1")
        double customersShare) {}
