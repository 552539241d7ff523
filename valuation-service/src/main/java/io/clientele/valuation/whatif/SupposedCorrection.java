package io.clientele.valuation.whatif;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SupposedCorrection", description = "A correction that nobody posted")
record SupposedCorrection(
        @Schema(
                description = "The entry of this customer to correct",
                required = true,
                examples = "0198c0de-7a11-7000-8000-000000000002")
        @NotNull
        UUID corrects,

        @Schema(
                description =
                        "The whole entry that takes its place; without occurredAt it keeps that of the entry corrected."
                                + " Absent: the entry is voided")
        @Valid
        SupposedEntry replacement) {}
