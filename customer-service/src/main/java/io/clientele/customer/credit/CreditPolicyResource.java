package io.clientele.customer.credit;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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

import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Tags;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;

import static io.clientele.kit.security.Roles.MANAGER;
import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/credit-policies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Credit", description = "How far a customer is trusted: 6C credit files and the policy that judges them")
class CreditPolicyResource {

    private final CreditPolicies policies;

    CreditPolicyResource(CreditPolicies policies) {
        this.policies = policies;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "listCreditPolicies",
            summary = "List the credit policies there have been",
            description = "The newest first; the default, in force until the first PUT, is not among them.")
    @APIResponse(
            responseCode = "200",
            description = "A page of policies",
            content = @Content(schema = @Schema(implementation = PolicyPage.class)))
    public Page<CreditPolicyView> list(@BeanParam @Valid PageRequest page) {
        return policies.page(page);
    }

    @GET
    @Path("/active")
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "getActiveCreditPolicy",
            summary = "Read the credit policy in force",
            description =
                    "Weights, the score every grade begins at, and the limit and term it gives. By default all weights are equal.")
    @APIResponse(
            responseCode = "200",
            description = "The policy",
            content = @Content(schema = @Schema(implementation = CreditPolicyView.class)))
    public Response active(@Context Request request) {
        var policy = policies.inForce();
        return Answers.ok(policy, Tags.version(policy.version()), request);
    }

    @PUT
    @Path("/active")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(MANAGER)
    @Operation(operationId = "replaceActiveCreditPolicy", summary = "Put a credit policy in force", description = """
                    Judges the assessments that are recorded from now on; those recorded before keep the policy they were judged by. \
                    428 without If-Match, 412 when another policy has come in force since. 422 when no weight is above zero, when levels do not \
                    name all five grades with descending scores down to 0, or when a limit is below zero or not in base currency.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CreditPolicyBody.class),
                            examples = @ExampleObject(name = "character counts twice", value = """
                                            {"weights":{"capital":1,"condition":1,"capacity":1,"character":2,"collateral":1,"continuity":1},\
                                            "levels":[{"grade":"EXCELLENT","fromScore":85,"creditLimit":{"amount":"1000000","currency":"CNY"},"paymentTerm":"P60D"},\
                                            {"grade":"GOOD","fromScore":70,"creditLimit":{"amount":"500000","currency":"CNY"},"paymentTerm":"P45D"},\
                                            {"grade":"FAIR","fromScore":55,"creditLimit":{"amount":"200000","currency":"CNY"},"paymentTerm":"P30D"},\
                                            {"grade":"POOR","fromScore":40,"creditLimit":{"amount":"50000","currency":"CNY"},"paymentTerm":"P15D"},\
                                            {"grade":"NONE","fromScore":0,"creditLimit":{"amount":"0","currency":"CNY"},"paymentTerm":"P0D"}]}""")))
    @APIResponse(
            responseCode = "200",
            description = "The policy as it is in force now, with its new ETag",
            content = @Content(schema = @Schema(implementation = CreditPolicyView.class)))
    public Response replace(
            @HeaderParam("If-Match")
                    @Parameter(
                            description = "ETag of the policy that is replaced",
                            required = true,
                            schema = @Schema(maxLength = 1000))
                    String ifMatch,
            CreditPolicyBody body) {
        var policy = policies.replace(ifMatch, body);
        return Answers.ok(policy, Tags.version(policy.version()));
    }

    /** How a page is documented. */
    @Schema(name = "CreditPolicyPage", description = "A page of credit policies")
    record PolicyPage(
            @Schema(required = true, description = "The policies", maxItems = 500)
            List<CreditPolicyView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number of policies; present with count=true", minimum = "0")
            Long total) {}
}
