package io.clientele.interaction.satisfaction;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.interaction.period.Spans;
import io.clientele.kit.http.Caller;

import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/customers/{id}/satisfaction")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Satisfaction", description = "What customers expected and perceived, and whether they would recommend us")
class CustomerSatisfactionResource {

    private final Satisfactions satisfactions;
    private final Spans spans;
    private final Caller caller;

    CustomerSatisfactionResource(Satisfactions satisfactions, Spans spans, Caller caller) {
        this.satisfactions = satisfactions;
        this.spans = spans;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(operationId = "getCustomerSatisfaction", summary = "How satisfied a customer is", description = """
                    By period, by attribute and all together. The range is widened to whole periods; corrected answers count no more. 400 for a \
                    parameter that is not known or a value that cannot be read, 404 when nobody is this customer.""")
    @APIResponse(
            responseCode = "200",
            description = "How satisfied",
            content = @Content(schema = @Schema(implementation = SatisfactionView.class)))
    public SatisfactionView satisfaction(
            @RestPath @Parameter(description = "The customer", example = "0198c0de-7a11-7000-8000-000000000001")
                    UUID id,
            @BeanParam @Valid SatisfactionFilter filter) {
        return satisfactions.of(id, spans.of(filter.by, filter.dayFrom, filter.dayTo), caller.language());
    }
}
