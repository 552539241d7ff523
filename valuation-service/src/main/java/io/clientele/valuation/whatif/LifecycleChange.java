package io.clientele.valuation.whatif;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.lifecycle.LifecycleProfitView;

@Schema(name = "LifecycleChange", description = "What the relation has earned, as it is and as it would be")
record LifecycleChange(
        @Schema(description = "As it is") LifecycleProfitView before,
        @Schema(description = "As it would be") LifecycleProfitView after) {}
