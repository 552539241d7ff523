package io.clientele.customer.credit;

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
import io.clientele.customer.fact.Moment;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;

import static io.clientele.kit.security.Roles.AGENT;
import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/customers/{id}/credit-assessments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Credit", description = "How far a customer is trusted: 6C credit files and the policy that judges them")
class CreditAssessmentResource {

    private final CreditAssessments assessments;
    private final FactAnswers answers;

    CreditAssessmentResource(CreditAssessments assessments, FactAnswers answers) {
        this.assessments = assessments;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(AGENT)
    @Operation(operationId = "recordCreditAssessment", summary = "Record a credit assessment", description = """
                    Judges six scores by the policy in force: score, grade, credit limit and payment term, with the way they came about. The grade \
                    of the latest assessment by day is told to the other services. 404 when there is no such customer; 422 for days in \
                    the future and limits below zero or not in base currency; 403 when an agent grants more than the policy gives.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordCreditAssessment.class),
                            examples = @ExampleObject(name = "six scores", value = """
                                            {"assessedOn":"2026-01-31","capital":{"score":80},"condition":{"score":70},\
                                            "capacity":{"score":75,"note":"Two new lines run at capacity"},"character":{"score":90},\
                                            "collateral":{"score":60},"continuity":{"score":90}}""")))
    @APIResponse(
            responseCode = "201",
            description = "Recorded and judged",
            content = @Content(schema = @Schema(implementation = CreditAssessmentView.class)))
    public Response record(
            @RestPath @Parameter(description = "The customer's id") UUID id, RecordCreditAssessment body) {
        return answers.recorded(
                id, "credit-assessments", body, () -> assessments.record(id, body), CreditAssessmentView::of);
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "listCreditAssessments",
            summary = "List the credit assessments of a customer",
            description = "The newest by day first. Viewers do not see notes. 404 when there is no such customer.")
    @APIResponse(
            responseCode = "200",
            description = "A page of assessments",
            content = @Content(schema = @Schema(implementation = AssessmentPage.class)))
    public Page<CreditAssessmentView> list(
            @RestPath @Parameter(description = "The customer's id") UUID id, @BeanParam @Valid PageRequest page) {
        return answers.page(assessments.page(id, page), CreditAssessmentView::of);
    }

    @GET
    @Path("/{assessmentId}")
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "getCreditAssessment",
            summary = "Read a credit assessment",
            description = "As it was judged then. 404 when the customer has no such assessment.")
    @APIResponse(
            responseCode = "200",
            description = "The assessment",
            content = @Content(schema = @Schema(implementation = CreditAssessmentView.class)))
    public Response get(
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @RestPath @Parameter(description = "The assessment's id") UUID assessmentId,
            @Context Request request) {
        return answers.one(assessments.get(id, assessmentId), CreditAssessmentView::of, request);
    }

    @GET
    @Path("/current")
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "getCurrentCreditAssessment",
            summary = "Read the credit assessment that counts",
            description =
                    "The latest by day, now or as of a day, by what was recorded until knownAt. 404 when there is none by then.")
    @APIResponse(
            responseCode = "200",
            description = "The assessment",
            content = @Content(schema = @Schema(implementation = CreditAssessmentView.class)))
    public Response current(
            @RestPath @Parameter(description = "The customer's id") UUID id,
            @BeanParam Moment moment,
            @Context Request request) {
        return answers.current(
                (day, knownAt) -> assessments.current(id, day, knownAt), moment, CreditAssessmentView::of, request);
    }

    /** How a page is documented. */
    @Schema(name = "CreditAssessmentPage", description = "A page of credit assessments")
    record AssessmentPage(
            @Schema(required = true, description = "The assessments", maxItems = 500)
            List<CreditAssessmentView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number of assessments; present with count=true", minimum = "0")
            Long total) {}
}
