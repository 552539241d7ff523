package io.clientele.valuation.ahp;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.clientele.kit.http.Caller;
import io.clientele.kit.security.Roles;

@Path("/api/v1/ahp-evaluations")
@Tag(name = "Weights", description = "Weights by the analytic hierarchy process; nothing is stored")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AhpEvaluationResource {

    private final Caller caller;

    AhpEvaluationResource(Caller caller) {
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.VIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "evaluateAhp", summary = "Weigh criteria by pairwise judgements", description = """
                    Answers the principal eigenvector of the matrix as weights, its eigenvalue, and Saaty's consistency \
                    index and ratio, with the steps. Nothing is stored.

                    Errors: 400 when the body cannot be understood; 422 when the matrix is not square, not positive or not \
                    reciprocal, or when its consistency ratio is above 0.1: then the worst judgement is named by its JSON \
                    Pointer, with what it would have to be.""")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "Three criteria", value = """
                                                    {"criteria":["loyalty","size","credit"],\
                                                    "judgements":[[1,3,5],[0.333333333333,1,3],[0.2,0.333333333333,1]]}""")))
    public AhpAnswer evaluate(@NotNull AhpQuestion question) {
        return AhpAnswer.of(question.criteria(), question.weights(), caller.language());
    }
}
