package io.clientele.kit.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody looked at a customer. */
@Schema(name = "Access", description = "Somebody looked at a customer")
public record AccessView(
        @Schema(required = true, description = "Its id", examples = "0198c0de-7a11-7000-8000-000000000041")
        UUID id,

        @Schema(required = true, description = "When", examples = "2026-01-31T09:30:00Z")
        Instant at,

        @Schema(
                required = true,
                description = "Who: the subject of the token",
                maxLength = 255,
                examples = "agent@clientele")
        String subject,

        @Schema(
                required = true,
                description = "In which role; viewers saw personal data masked",
                maxLength = 20,
                examples = "agent")
        String role,

        @Schema(required = true, description = "By which operation", maxLength = 100, examples = "getCustomer")
        String operation,

        @Schema(required = true, description = "Of which service", maxLength = 50, examples = "customer-service")
        String service) {

    /** How a page is documented. */
    @Schema(name = "AccessPage", description = "A page of accesses")
    public record AccessPage(
            @Schema(required = true, description = "The accesses", maxItems = 500)
            List<AccessView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number of accesses; present with count=true", minimum = "0")
            Long total) {}
}
