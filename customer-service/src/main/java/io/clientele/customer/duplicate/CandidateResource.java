package io.clientele.customer.duplicate;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.customer.duplicate.CandidateRows.Asked;
import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Caller;
import io.clientele.kit.http.Tags;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;

import static io.clientele.kit.security.Roles.AGENT;
import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/duplicate-candidates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Duplicates", description = "Customers who may have been registered more than once")
class CandidateResource {

    private final Candidates candidates;
    private final Caller caller;

    CandidateResource(Candidates candidates, Caller caller) {
        this.candidates = candidates;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(operationId = "listDuplicateCandidates", summary = "List customers who may be one", description = """
                    Where most value is at stake first. Records are compared by telephone numbers (in E.164), e-mail addresses, tax numbers (declared \
                    attributes), name with date of birth, and similar names: without legal forms such as Co., Ltd., GmbH or 有限公司, without regard to the \
                    order of Latin words, Chinese by pairs of characters. What more than twenty share tells nothing. A candidate appears within \
                    seconds of the change that makes it, and goes with the one that ends it, or with a merge. A value that changes while you page may \
                    show a candidate twice or miss it. 400 for a parameter that cannot be read or a cursor that is not ours.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of candidates",
            content = @Content(schema = @Schema(implementation = CandidateView.CandidatePage.class)))
    public Page<CandidateView> list(
            @RestQuery
                    @Parameter(
                            description = "One of the two customers",
                            example = "0198c0de-7a11-7000-8000-000000000001")
                    UUID customerId,
            @RestQuery @Parameter(description = "Where they stand; OPEN when not given", example = "OPEN")
                    CandidateState state,
            @RestQuery
                    @DecimalMin("0")
                    @DecimalMax("1")
                    @Parameter(description = "Only those with at least this score", example = "0.8")
                    Double scoreFrom,
            @BeanParam @Valid PageRequest page) {
        return candidates.page(new Asked(customerId, state == CandidateState.DISMISSED, scoreFrom), page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "getDuplicateCandidate",
            summary = "Read a candidate",
            description = "404 when there is no such candidate, or none any more.")
    @APIResponse(
            responseCode = "200",
            description = "The candidate",
            content = @Content(schema = @Schema(implementation = CandidateView.class)))
    public Response get(@RestPath @Parameter(description = "The candidate's id") UUID id, @Context Request request) {
        var candidate = candidates.get(id);
        return Answers.ok(candidate, tag(candidate), request);
    }

    @PUT
    @Path("/{id}/dismissal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(AGENT)
    @Operation(
            operationId = "dismissDuplicateCandidate",
            summary = "Say that two customers are two",
            description =
                    "It is remembered: they do not come up again, whatever their records say later. Repeating it replaces the note. 404 when there"
                            + " is no such candidate.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DismissCandidate.class),
                            examples = @ExampleObject(name = "two people", value = "{\"note\":\"Father and son\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Dismissed",
            content = @Content(schema = @Schema(implementation = CandidateView.class)))
    public Response dismiss(@RestPath @Parameter(description = "The candidate's id") UUID id, DismissCandidate body) {
        var candidate = candidates.dismiss(id, body);
        return Answers.ok(candidate, tag(candidate));
    }

    @DELETE
    @Path("/{id}/dismissal")
    @RolesAllowed(AGENT)
    @Operation(
            operationId = "reopenDuplicateCandidate",
            summary = "Take a dismissal back",
            description =
                    "They may be one after all. Repeating it changes nothing. 404 when there is no such candidate.")
    @APIResponse(responseCode = "204", description = "Open, now or before")
    public Response reopen(@RestPath @Parameter(description = "The candidate's id") UUID id) {
        candidates.reopen(id);
        return Answers.noContent();
    }

    private EntityTag tag(CandidateView candidate) {
        return Tags.content(candidate, caller.seesPersonalData(), caller.language());
    }
}
