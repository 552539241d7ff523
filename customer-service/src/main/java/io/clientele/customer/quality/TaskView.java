package io.clientele.customer.quality;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.model.profile.CustomerKind;
import io.clientele.kit.privacy.ShowsPerson;

/** A customer that needs to be verified again. */
@Schema(name = "VerificationTask", description = "A customer that needs to be verified again")
record TaskView(
        @Schema(required = true, description = "The customer", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(description = "Kind of party", examples = "COMPANY")
        CustomerKind kind,

        @Schema(
                description = "Name; that of a person as initials for viewers",
                maxLength = 200,
                examples = "Novak & Hale Instruments")
        String name,

        @Schema(description = "The representative who looks after the customer", maxLength = 100, examples = "rep-7")
        String ownerId,

        @Schema(
                description = "When anything of it was last found to be right, or it was registered",
                examples = "2026-01-31T09:30:00Z")
        Instant freshAt,

        @Schema(description = "When it went stale", examples = "2026-07-30T09:30:00Z")
        Instant staleAt,

        @Schema(description = "The contact points to verify", maxItems = 20)
        List<PointView> contactPoints)
        implements ShowsPerson {}
