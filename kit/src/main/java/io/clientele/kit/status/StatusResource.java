package io.clientele.kit.status;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

import io.clientele.kit.feed.Feeds;
import io.clientele.kit.outbox.OutboxState;
import io.clientele.kit.security.Roles;

/** What the gateway asks to know whether the suite has settled; not part of the published API. */
@Path("/api/v1/status")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class StatusResource {

    private final Feeds feeds;
    private final OutboxState outbox;
    private final String name;

    StatusResource(Feeds feeds, OutboxState outbox, @ConfigProperty(name = "quarkus.application.name") String name) {
        this.feeds = feeds;
        this.outbox = outbox;
        this.name = name;
    }

    /** The lag is read first: what a feed applies after that may add to the outbox, and is seen there. */
    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(hidden = true)
    public StatusView status() {
        var lag = feeds.lag();
        return new StatusView(name, lag.isPresent() ? "UP" : "DEGRADED", outbox.pending(), lag.orElse(-1L));
    }

    /**
     * @param state UP, or DEGRADED while Kafka does not answer
     * @param feedLag records not applied yet, −1 when nobody knows
     */
    record StatusView(String name, String state, long outboxPending, long feedLag) {}
}
