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
                        "Probability of staying as things are. Default: the retentionRate that is supposed, of a year;"
                                + " or else under contract that of the next renewal, of one period of the contract; or"
                                + " else the customer's probabilityAlive, of not having left so far",
                minimum = "0",
                maximum = "1",
                examples = "0.6")
        @DecimalMin("0")
        @DecimalMax("1")
        Double probabilityWithout,

        @Schema(
                description =
                        "Probability of staying with the measure, over the same time as probabilityWithout: where that"
                                + " is left out, under contract of the next renewal alone. The answer names the time"
                                + " (inputs.probabilityPeriod); to weigh by the year, give both, or suppose a"
                                + " retentionRate",
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
