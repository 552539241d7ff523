package io.clientele.valuation.decision;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.whatif.WhatIf;

@Schema(
        name = "RetentionEvaluation",
        description =
                "A measure that is to keep a customer. Its value comes from customerId, or is given as futureValue")
record RetentionAsked(
        @Schema(description = "Whose future value is at stake", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(description = "Future value of a customer that is not here") @Valid
        Money futureValue,

        @Schema(
                description =
                        "Probability of staying as things are. Default: the retentionRate that is supposed, or else the customer's"
                                + " probabilityAlive, under contract that of the next renewal",
                minimum = "0",
                maximum = "1",
                examples = "0.6")
        @DecimalMin("0")
        @DecimalMax("1")
        Double probabilityWithout,

        @Schema(
                description = "Probability of staying with the measure",
                required = true,
                minimum = "0",
                maximum = "1",
                examples = "0.75")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        Double probabilityWith,

        @Schema(description = "What the measure costs", required = true) @NotNull @Valid
        Money cost,

        @Schema(description = "What winning a new customer costs, to be shown beside it") @Valid
        Money acquisitionCost,

        @Schema(description = "With customerId: what else to suppose, as in what-if") @Valid
        WhatIf supposing) {}
