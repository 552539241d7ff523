package io.clientele.gateway.overview;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.access.AccessView;

/** Who looked at a customer, whatever service showed it. */
@Schema(name = "CustomerAccessPage", description = "A page of accesses, of all services together")
record AccessesPage(
        @Schema(required = true, description = "The accesses, the newest first", maxItems = 500)
        List<AccessView> items,

        @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
        String nextCursor,

        @Schema(
                description = "Exact number of accesses; present with count=true, when every service could be asked",
                minimum = "0")
        Long total,

        @Schema(required = true, description = "The services that could not be asked, and why", maxItems = 5)
        List<Overview.Missing> unavailable) {}
