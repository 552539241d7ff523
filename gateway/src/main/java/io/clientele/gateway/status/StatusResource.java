package io.clientele.gateway.status;

import java.io.IOException;
import java.util.Arrays;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

import io.clientele.gateway.Service;
import io.clientele.gateway.status.SuiteStatus.ServiceStatus;
import io.clientele.gateway.status.SuiteStatus.State;
import io.clientele.gateway.upstream.Answer;
import io.clientele.gateway.upstream.Headers;
import io.clientele.gateway.upstream.Parts;
import io.clientele.gateway.upstream.Unreached;
import io.clientele.kit.security.Roles;

/**
 * The state of the suite. Services are asked one after the other, in the order in which facts flow: a service at rest
 * has handed on everything it was given before, so the next one is asked when that is on its topics already. Four times
 * at rest in this order is a proof for everything acknowledged before the question.
 */
@Path("/api/v1/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suite", description = "The suite as a whole")
@RunOnVirtualThread
class StatusResource {

    private static final Logger LOG = Logger.getLogger(StatusResource.class);

    private final Parts parts;
    private final ObjectMapper json;

    StatusResource(Parts parts, ObjectMapper json) {
        this.parts = parts;
        this.json = json;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getStatus",
            summary = "Read the state of the suite",
            description = "Asks every service in the order in which facts flow. When settled is true, everything that"
                    + " was acknowledged before this call has reached values, segments and actions. A service that"
                    + " does not answer is DOWN, and the suite is not settled.")
    public SuiteStatus get(@Context RoutingContext request) {
        MultiMap headers = Headers.of(request);
        return SuiteStatus.of(Arrays.stream(Service.values())
                .map(service -> ask(service, headers))
                .toList());
    }

    private ServiceStatus ask(Service service, MultiMap headers) {
        try {
            Answer answer = Parts.wait(parts.ask(service, "/api/v1/status", headers));
            if (answer.ok()) {
                JsonNode status = json.readTree(answer.body().getBytes());
                return new ServiceStatus(
                        service.label(),
                        State.UP,
                        status.required("outboxPending").longValue(),
                        status.required("feedLag").longValue());
            }
            LOG.warnf("%s answers %d for its status", service.label(), answer.status());
        } catch (Unreached | IOException | IllegalArgumentException e) {
            LOG.debugf(e, "%s does not tell its status", service.label());
        }
        return ServiceStatus.down(service.label());
    }
}
