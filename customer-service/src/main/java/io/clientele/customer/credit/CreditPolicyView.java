package io.clientele.customer.credit;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A credit policy as callers see it. */
@Schema(name = "CreditPolicy", description = "How six scores become a grade, a limit and a term")
record CreditPolicyView(
        @Schema(description = "0 is the default, then 1, 2, 3 …", minimum = "0", examples = "1")
        long version,

        @JsonUnwrapped CreditPolicyBody policy,

        @Schema(description = "When it was put in force; absent for the default", examples = "2026-01-31T09:30:00Z")
        Instant createdAt,

        @Schema(description = "Who did; absent for the default", maxLength = 255, examples = "manager@clientele")
        String createdBy) {}
