package io.clientele.interaction.recording;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.clientele.interaction.journal.said.RecordInteraction;
import io.clientele.interaction.journal.view.InteractionView;
import io.clientele.interaction.journal.view.Views;
import io.clientele.interaction.recording.posted.Posted;
import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Caller;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.sql.Deadlocks;

import static io.clientele.kit.security.Roles.AGENT;
import static io.clientele.kit.security.Roles.SYSTEM;

@Path("/api/v1/interactions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Interactions", description = "The journal: what happened between customers and us")
class RecordingResource {

    private final Interactions interactions;
    private final Bodies reader;
    private final IdempotentPosts posts;
    private final Caller caller;

    RecordingResource(Interactions interactions, Bodies reader, IdempotentPosts posts, Caller caller) {
        this.interactions = interactions;
        this.reader = reader;
        this.posts = posts;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({AGENT, SYSTEM})
    @Operation(operationId = "recordInteraction", summary = "Record what happened", description = """
                    Writes one entry into the journal and tells its countable facts to the other services. With an externalReference the call \
                    can be repeated: the same body again answers 200 with the first entry, also where a rule that has come since refuses it, another body under the reference 409 REFERENCE_TAKEN. \
                    The customer is named by customerId or customerReference; 422 UNKNOWN_CUSTOMER when nobody is that, 503 when the customer is not \
                    known here yet and customer-service cannot be asked. Entries are never changed: a CORRECTION replaces a whole entry, or voids it \
                    when it has no replacement; 409 ALREADY_CORRECTED names the entry that was first. A complaint whose step is corrected, and a promise whose settlement is, is told again \
                    from what stands: 409 ILLEGAL_TRANSITION when that is no way a complaint can go. Voiding a COMPLAINT, PROMISE or CONTRACT_STARTED voids what was said about it too, \
                    and voiding a PURCHASE what was returned or exchanged of it. Points are put right by moves. 422 lists every fault: money below 0, a RETURN of more than is \
                    left of the purchase that it names (the fault says how much is), a RETURN or EXCHANGE before its purchase or after that was voided, a PURCHASE corrected to less than was returned of it, an end of a contract \
                    that has ended or what became of one after its end or its voiding, a NOTE, MARKETING_TOUCH or COMPLAINT that says nothing, an amount \
                    that differs from its lines, about, returns or corrects naming another entry than aboutReference, returnsReference or correctsReference beside it, another currency without exchangeRate, a property of another kind, a time more than a day ahead.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordInteraction.class),
                            examples = {
                                @ExampleObject(name = "purchase", value = Examples.PURCHASE),
                                @ExampleObject(name = "contact", value = Examples.CONTACT),
                                @ExampleObject(name = "correction", value = Examples.CORRECTION)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = InteractionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same was posted before: the first entry",
            content = @Content(schema = @Schema(implementation = InteractionView.class)))
    @APIResponse(
            responseCode = "503",
            description = "The customer is not known yet and customer-service cannot be asked")
    public Response record(byte[] body) {
        return Deadlocks.again(() -> recorded(reader.entry(body)));
    }

    private Response recorded(Posted posted) {
        var checked = interactions.check(List.of(posted));
        return posts.answer(new Sent(posted), () -> answer(interactions.record(checked, caller.subject())));
    }

    private Response answer(Interactions.Recorded recorded) {
        var entry = recorded.entry();
        var whole = caller.seesPersonalData();
        var language = caller.language();
        var view = Views.of(entry, whole, language);
        var tag = Views.tag(entry, whole, language, null);
        var path = "/api/v1/interactions/" + entry.id();
        if (recorded.repeated()) {
            var answer = Answers.ok(view, tag);
            answer.getHeaders().putSingle(HttpHeaders.LOCATION, path);
            return answer;
        }
        return Answers.created(path, view, tag);
    }

    /** What the Idempotency-Key goes by: the body, exact to the last digit. Written only when there is a key. */
    private record Sent(Posted posted) {
        @com.fasterxml.jackson.annotation.JsonValue
        byte[] digest() {
            return posted.digest();
        }
    }
}
