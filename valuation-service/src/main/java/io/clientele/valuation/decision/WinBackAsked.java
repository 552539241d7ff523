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
        name = "WinBackEvaluation",
        description = "An attempt to win a customer back. What it would bring comes from customerId, or is given")
record WinBackAsked(
        @Schema(description = "Who may have left", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(
                description =
                        "What the customer brings once it is regained. Default: its future value as if it were certain to"
                                + " be alive. Required where no model can tell that it has left: under contract, before a"
                                + " first purchase, by PRIOR_RATE and NBD, by BG_NBD of who bought once, and by BG_BB until a period"
                                + " after the last purchase's can have been missed")
        @Valid
        Money valueIfRegained,

        @Schema(
                description = "Probability that the attempt succeeds",
                required = true,
                minimum = "0",
                maximum = "1",
                examples = "0.2")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        Double probabilityOfSuccess,

        @Schema(description = "What the attempt costs", required = true) @NotNull @Valid
        Money cost,

        @Schema(description = "What winning a new customer costs, to be shown beside it") @Valid
        Money acquisitionCost,

        @Schema(description = "With customerId: what else to suppose, as in what-if") @Valid
        WhatIf supposing) {}
