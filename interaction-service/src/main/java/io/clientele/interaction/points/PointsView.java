package io.clientele.interaction.points;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer has in points. */
@Schema(
        name = "PointsAccount",
        description =
                "Points of a customer: balance = earned − redeemed − expired − reclaimed − expiredNotBooked − earnedAhead")
public record PointsView(
        @Schema(required = true, description = "Whose they are", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(description = "The instant of which it is told", examples = "2026-02-01T09:30:00Z")
        Instant asOf,

        @Schema(description = "What can be redeemed then; never below 0", minimum = "0", examples = "95")
        long balance,

        @Schema(description = "All that was ever earned", minimum = "0", examples = "215")
        long earned,

        @Schema(description = "All that was ever redeemed", minimum = "0", examples = "100")
        long redeemed,

        @Schema(description = "All that expired, and is booked", minimum = "0", examples = "20")
        long expired,

        @Schema(
                description =
                        "What was taken back since purchases that earned it were returned, corrected or voided, less what was given back",
                minimum = "0",
                examples = "0")
        long reclaimed,

        @Schema(
                description =
                        "What should have been taken back and could not, since it was spent; it is taken from what is earned next, by the same customer where customers are merged, so that there may be a balance beside it then; absent as of a moment that is over, since no movement tells of it",
                minimum = "0",
                examples = "0")
        Long owed,

        @Schema(description = "What has expired and is about to be booked", minimum = "0", examples = "0")
        long expiredNotBooked,

        @Schema(
                description = "What was earned at a time that is still to come, and can be redeemed from then on",
                minimum = "0",
                examples = "0")
        long earnedAhead,

        @Schema(description = "What expires next, at most 50 days; absent as of a moment that is over", maxItems = 50)
        List<Expiring> expiring) {

    /** Points that expire together. */
    @Schema(name = "PointsExpiring", description = "Points that expire together")
    public record Expiring(
            @Schema(description = "From when on they cannot be redeemed", examples = "2028-02-01T00:00:00Z")
            Instant expiresAt,

            @Schema(description = "How many", minimum = "1", examples = "95")
            long points) {}
}
