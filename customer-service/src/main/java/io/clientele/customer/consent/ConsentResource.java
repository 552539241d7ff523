package io.clientele.customer.consent;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.customer.fact.Moment;
import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Caller;
import io.clientele.kit.http.Tags;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.time.Zone;

import static io.clientele.kit.security.Roles.AGENT;
import static io.clientele.kit.security.Roles.SYSTEM;
import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/customers/{id}/consents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Consents", description = "What customers said about channels and purposes, and what may be done")
class ConsentResource {

    private final Consents consents;
    private final IdempotentPosts posts;
    private final Caller caller;
    private final Zone zone;

    ConsentResource(Consents consents, IdempotentPosts posts, Caller caller, Zone zone) {
        this.consents = consents;
        this.posts = posts;
        this.caller = caller;
        this.zone = zone;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({AGENT, SYSTEM})
    @Operation(
            operationId = "recordConsent",
            summary = "Record what a customer said about a channel and a purpose",
            description = """
                    For the customer as a whole; what was said of one contact point is written into the record and comes into the log from there. \
                    The record says what counts now: where a contact point says something else of that channel and purpose that was said before, the record is \
                    changed, as another version of it. 404 when there is no such customer; 422 when at lies in the future.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordConsent.class),
                            examples = @ExampleObject(name = "withdrawn", value = """
                                            {"channel":"EMAIL","purpose":"MARKETING","granted":false,"at":"2026-01-31T09:30:00Z",\
                                            "evidence":"Link in newsletter 17"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ConsentView.class)))
    public Response record(@RestPath @Parameter(description = "The customer's id") UUID id, RecordConsent body) {
        return posts.answer(body, () -> {
            var entry = consents.record(id, body);
            var path = "/api/v1/customers/" + id + "/consents/" + entry.id();
            return Answers.created(path, view(entry), tag(entry));
        });
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(operationId = "listConsents", summary = "Read the consent log of a customer", description = """
                    What was recorded last comes first, what the record says of contact points included. Viewers see contact points shortened and no \
                    evidence. 404 when there is no such customer.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of the log",
            content = @Content(schema = @Schema(implementation = ConsentPage.class)))
    public Page<ConsentView> list(
            @RestPath @Parameter(description = "The customer's id") UUID id, @BeanParam @Valid PageRequest page) {
        return consents.page(id, page).map(this::view);
    }

    @GET
    @Path("/{consentId}")
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "getConsent",
            summary = "Read an entry of the consent log",
            description = "404 when the customer's log has no such entry.")
    @APIResponse(
            responseCode = "200",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = ConsentView.class)))
    public Response get(
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @RestPath @Parameter(description = "The entry's id") UUID consentId,
            @Context Request request) {
        var entry = consents.get(id, consentId);
        return Answers.ok(view(entry), tag(entry), request);
    }

    @GET
    @Path("/current")
    @RolesAllowed(VIEWER)
    @Operation(operationId = "getCurrentConsents", summary = "Read what may be done", description = """
                    For every channel and purpose the last word of the customer as a whole; and what was said later of one contact point, as long as \
                    the record says it, which counts for that one. What is not listed was never said: there is no consent. \
                    asOf answers what might be done then, knownAt by what was recorded until then; contact points are those that the record had then. \
                    404 when there is no such customer, or nobody knew of it by knownAt.""")
    @APIResponse(
            responseCode = "200",
            description = "The entries that count",
            content = @Content(schema = @Schema(implementation = ConsentState.class)))
    public ConsentState current(
            @RestPath @Parameter(description = "The customer's id") UUID id, @BeanParam Moment moment) {
        var items = consents.current(id, moment.instant(zone), moment.knownAt(zone)).stream()
                .map(this::view)
                .toList();
        return new ConsentState(items);
    }

    private ConsentView view(ConsentEntry entry) {
        return caller.seesPersonalData() ? ConsentView.of(entry) : ConsentView.masked(entry);
    }

    private EntityTag tag(ConsentEntry entry) {
        return Tags.version(1, entry.id(), caller.seesPersonalData());
    }

    /** What counts now. */
    @Schema(name = "ConsentState", description = "The entries of the consent log that count now")
    record ConsentState(
            @Schema(required = true, description = "By channel and purpose", maxItems = 700)
            List<ConsentView> items) {}

    /** How a page is documented. */
    @Schema(name = "ConsentPage", description = "A page of the consent log")
    record ConsentPage(
            @Schema(required = true, description = "The entries", maxItems = 500)
            List<ConsentView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number of entries; present with count=true", minimum = "0")
            Long total) {}
}
