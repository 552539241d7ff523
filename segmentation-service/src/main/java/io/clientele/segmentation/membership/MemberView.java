package io.clientele.segmentation.membership;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer in a segment. */
@Schema(name = "Member", description = "A customer in a segment")
record MemberView(
        @Schema(description = "Identity of the customer", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(description = "When it entered", examples = "2026-01-31T09:30:00Z")
        Instant since,

        @Schema(description = "What moved it there") Cause cause) {

    static MemberView of(Membership membership) {
        return new MemberView(membership.customerId(), membership.since(), membership.cause());
    }
}
