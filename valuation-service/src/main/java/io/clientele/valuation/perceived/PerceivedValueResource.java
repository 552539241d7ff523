package io.clientele.valuation.perceived;

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

@Path("/api/v1/perceived-value-comparisons")
@Tag(name = "Perceived value", description = "Where we think we are valued and where we are; nothing is stored")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PerceivedValueResource {

    private final Caller caller;

    PerceivedValueResource(Caller caller) {
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.VIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "comparePerceivedValue",
            summary = "Compare perceived value from both sides",
            description = """
                    Two trees, of benefit and of sacrifice, whose drivers are weighed and rated by the supplier and by the \
                    customer. Answers what each side makes of them, and parts the gap of every driver into what different \
                    weights and what different ratings make of it; what each differs in is judged by itself. A group may have pairwise \
                    judgements of either side instead of weights. A driver without the customer's rating is left out on both \
                    sides and named in `missing`; the weights beside it are renormalised, and a group of which nothing is left is left \
                    out too. Nothing is stored.

                    Errors: 400 when the body cannot be understood; 422 when a driver has no rating by the supplier, a survey's attribute \
                    is named (that is for one customer's own answers), or judgements contradict themselves: then the worst is named.""")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "Product, service, promotion and price", value = """
            {"benefit":[{"code":"product","supplier":{"weight":3,"rating":8},"customer":{"weight":2,"rating":7}},\
            {"code":"service","supplier":{"weight":1},"customer":{"weight":3},"children":[\
            {"code":"delivery","supplier":{"weight":1,"rating":8},"customer":{"weight":2,"rating":5}},\
            {"code":"support","supplier":{"weight":1,"rating":7},"customer":{"weight":1,"rating":6}}]},\
            {"code":"promotion","supplier":{"weight":1,"rating":6},"customer":{"weight":1,"rating":4}}],\
            "sacrifice":[{"code":"price","supplier":{"weight":3,"rating":5},"customer":{"weight":2,"rating":6}},\
            {"code":"effort","supplier":{"weight":1,"rating":2},"customer":{"weight":1,"rating":5}}]}""")))
    public PerceivedValueAnswer compare(@NotNull PerceivedValueQuestion question) {
        question.check(false);
        return PerceivedValueAnswer.of(question, null, caller.language());
    }
}
