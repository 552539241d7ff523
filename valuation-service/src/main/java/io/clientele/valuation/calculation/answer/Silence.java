package io.clientele.valuation.calculation.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Silence", description = "The age at which the probability of being alive has fallen so far by silence")
public record Silence(
        @Schema(description = "p", examples = "0.5", minimum = "0", maximum = "1")
        double probability,

        @Schema(description = "T*, since the first purchase", examples = "437.44", minimum = "0")
        double ageDays,

        @Schema(description = "From now on; negative where it has fallen before", examples = "165.4")
        double fromNowDays) {}
