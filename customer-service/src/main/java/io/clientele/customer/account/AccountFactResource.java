package io.clientele.customer.account;

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

import io.clientele.customer.fact.FactAnswers;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;

import static io.clientele.kit.security.Roles.AGENT;
import static io.clientele.kit.security.Roles.SYSTEM;

@Path("/api/v1/customers/{id}/key-account-facts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Key accounts",
        description = "SWOT, plan and organisation of a key account, and dated facts about it; not for viewers")
class AccountFactResource {

    private static final FactAnswers.Shown<AccountFact, AccountFactView> SHOWN =
            (fact, language, personal) -> AccountFactView.of(fact, language);

    private final AccountFacts facts;
    private final FactAnswers answers;

    AccountFactResource(AccountFacts facts, FactAnswers answers) {
        this.facts = facts;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(AGENT)
    @Operation(operationId = "recordKeyAccountFact", summary = "Record a fact about a key account", description = """
                    A financial report, an announcement or other news, by the day it was stated. 404 when there is no such customer; 422 for a day in the \
                    future.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordAccountFact.class),
                            examples = @ExampleObject(name = "half-year report", value = """
                                            {"kind":"FINANCIAL_REPORT","statedOn":"2026-01-31","title":"Half-year report",\
                                            "figures":{"revenue":{"amount":"48000000","currency":"CNY"}},"link":"https://example.com/report"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = AccountFactView.class)))
    public Response record(@RestPath @Parameter(description = "The customer's id") UUID id, RecordAccountFact body) {
        return answers.recorded(id, "key-account-facts", body, () -> facts.record(id, body), SHOWN);
    }

    @GET
    @RolesAllowed({AGENT, SYSTEM})
    @Operation(
            operationId = "listKeyAccountFacts",
            summary = "List the facts about a key account",
            description = "The newest by day first. 404 when there is no such customer.")
    @APIResponse(
            responseCode = "200",
            description = "A page of facts",
            content = @Content(schema = @Schema(implementation = FactPage.class)))
    public Page<AccountFactView> list(
            @RestPath @Parameter(description = "The customer's id") UUID id, @BeanParam @Valid PageRequest page) {
        return answers.page(facts.page(id, page), SHOWN);
    }

    @GET
    @Path("/{factId}")
    @RolesAllowed({AGENT, SYSTEM})
    @Operation(
            operationId = "getKeyAccountFact",
            summary = "Read a key-account fact",
            description = "As it was recorded. 404 when the customer has no such fact.")
    @APIResponse(
            responseCode = "200",
            description = "The fact",
            content = @Content(schema = @Schema(implementation = AccountFactView.class)))
    public Response get(
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @RestPath @Parameter(description = "The fact's id") UUID factId,
            @Context Request request) {
        return answers.one(facts.get(id, factId), SHOWN, request);
    }

    /** How a page is documented. */
    @Schema(name = "KeyAccountFactPage", description = "A page of facts")
    record FactPage(
            @Schema(required = true, description = "The facts", maxItems = 500)
            List<AccountFactView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number of facts; present with count=true", minimum = "0")
            Long total) {}
}
