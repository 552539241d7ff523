package io.clientele.valuation.indicator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CustomerIndicators", description = "The indicators of a customer as of an instant")
record CustomerIndicatorsView(
        @Schema(examples = "0198c0de-7a11-7000-8000-000000000001", required = true)
        UUID customerId,

        @Schema(description = "The instant", examples = "2026-01-31T09:30:00Z")
        Instant asOf,

        @Schema(description = "In the order of the catalogue, those that are unknown too")
        List<IndicatorView> items) {}
