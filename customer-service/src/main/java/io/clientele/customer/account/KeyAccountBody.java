package io.clientele.customer.account;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is written of a key account. */
@Schema(name = "KeyAccountBody", description = "What is written of a key account")
record KeyAccountBody(
        @Schema(description = "What makes it strong", examples = "[\"Own foundry\"]") @Size(max = 50)
        List<@NotNull @Size(min = 1, max = 500) String> strengths,

        @Schema(description = "What makes it weak", examples = "[\"One plant only\"]") @Size(max = 50)
        List<@NotNull @Size(min = 1, max = 500) String> weaknesses,

        @Schema(description = "What it may gain", examples = "[\"New line for electric cars\"]") @Size(max = 50)
        List<@NotNull @Size(min = 1, max = 500) String> opportunities,

        @Schema(description = "What it may lose", examples = "[\"Import duties\"]") @Size(max = 50)
        List<@NotNull @Size(min = 1, max = 500) String> threats,

        @Schema(description = "What we want to reach, and how") @Valid
        AccountPlan plan,

        @Schema(
                description = "How it is organised: who decides what, and on whose word",
                examples = "The board decides above 1 million; purchasing and production below")
        @Size(min = 1, max = 5000)
        String organisation) {}
