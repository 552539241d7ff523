package io.clientele.valuation.whatif.score;

import java.util.Map;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "SupposedScorecard",
        description =
                "A scorecard to score the customer by: its active version or another registered one, as it is or with"
                        + " other weights")
public record SupposedScorecard(
        @Schema(description = "Code of the scorecard", required = true, maxLength = 40, examples = "END_CUSTOMER")
        @NotNull
        @Size(max = 40)
        String code,

        @Schema(
                description =
                        "A registered version. One that cuts the base is to have been tried on it. Default: the active one",
                minimum = "1",
                maximum = "1000000",
                examples = "2")
        @Min(1)
        @Max(1_000_000)
        Integer version,

        @Schema(
                description =
                        "Weights among siblings by the code of the part, each from 0.000001 to 1000000; a part that"
                                + " is not named keeps its own. Of parts that are weighed by judgements all are named, or none",
                examples = "{\"FREQUENCY\":3}")
        @Size(min = 1, max = 100)
        Map<String, @NotNull @DecimalMin("0.000001") @DecimalMax("1000000") Double> weights) {}
