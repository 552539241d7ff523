package io.clientele.interaction.complaint;

import java.time.Clock;
import java.util.Map;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
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

import io.clientele.interaction.InteractionSettings;
import io.clientele.interaction.complaint.ComplaintView.Shown;
import io.clientele.interaction.journal.view.Views;
import io.clientele.interaction.recording.Entering;
import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Caller;
import io.clientele.kit.http.Tags;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;

import static io.clientele.kit.security.Roles.AGENT;
import static io.clientele.kit.security.Roles.SYSTEM;
import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Complaints", description = "Complaints as cases, each the state of the entries about it")
class ComplaintResource {

    private final Complaints complaints;
    private final Entering entering;
    private final InteractionSettings settings;
    private final Caller caller;
    private final Clock clock;

    ComplaintResource(
            Complaints complaints, Entering entering, InteractionSettings settings, Caller caller, Clock clock) {
        this.complaints = complaints;
        this.entering = entering;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(operationId = "listComplaints", summary = "List complaints", description = """
                    Newest first by when they were made. A complaint is opened by an entry of kind COMPLAINT (POST /interactions), moved on by steps, told \
                    again from the entries that stand when one is corrected, and gone, with its steps, when the first is voided. 400 for a parameter that is not known, a value that cannot be read, or a cursor that belongs to other \
                    filters.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of complaints",
            content = @Content(schema = @Schema(implementation = ComplaintPage.class)))
    public Page<ComplaintView> list(@BeanParam @Valid ComplaintFilter filter, @BeanParam @Valid PageRequest page) {
        var shown = shown();
        return complaints.page(filter, page).map(each -> ComplaintView.of(each, null, shown));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(VIEWER)
    @Operation(operationId = "getComplaint", summary = "Read a complaint", description = """
                    Where it stands, where it may go from there, and its entries. Viewers get the texts left out. 404 COMPLAINT_NOT_FOUND when there is \
                    no such complaint, or when it was voided.""")
    @APIResponse(
            responseCode = "200",
            description = "The complaint",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response get(
            @RestPath
                    @Parameter(
                            description = "The entry that opened it, or any that took its place",
                            example = "0198c0de-7a11-7000-8000-000000000007")
                    UUID id,
            @Context Request request) {
        var view = whole(complaints.complaint(id));
        return Answers.ok(view, Tags.content(view), request);
    }

    @POST
    @Path("/{id}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({AGENT, SYSTEM})
    @Operation(operationId = "takeComplaintStep", summary = "Move a complaint on", description = """
                    Records an entry of kind COMPLAINT_STEP about this complaint; what it may hold and how it is checked is as for an entry. OPEN → \
                    ACKNOWLEDGED → IN_PROGRESS → RESOLVED → CLOSED; RESOLVED or CLOSED → REOPENED → IN_PROGRESS: 409 ILLEGAL_TRANSITION for any other way, also \
                    for the second of two that do the same at once. A severity said here sets the time by which it is to be resolved anew. With an externalReference the call can be repeated: 200 with the complaint as it \
                    stands now; 409 REFERENCE_TAKEN for another body. 404 when there is no such complaint, 422 with every fault.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TakeStep.class),
                            examples = @ExampleObject(name = "acknowledge", value = """
                                    {"step":{"to":"ACKNOWLEDGED"},"occurredAt":"2026-01-31T11:00:00Z","representative":"li.na","severity":"HIGH",\
                                    "summary":"Will call back today"}""")))
    @APIResponse(
            responseCode = "201",
            description = "The complaint as it stands after the step",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same step was posted before: the complaint as it stands",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response step(
            @RestPath
                    @Parameter(
                            description = "The entry that opened it, or any that took its place",
                            example = "0198c0de-7a11-7000-8000-000000000007")
                    UUID id,
            JsonNode body) {
        var was = complaints.complaint(id);
        var known = Map.of(
                "kind", "COMPLAINT_STEP",
                "customerId", entering.cameWith(id).orElse(was.customerId()).toString(),
                "about", id.toString());
        return entering.enter(body, TakeStep.class, known, entered -> answer(id, entered.repeated()));
    }

    private Response answer(UUID id, boolean repeated) {
        var view = whole(complaints.complaint(id));
        var path = "/api/v1/complaints/" + view.id();
        if (!repeated) {
            return Answers.created(path, view, Tags.content(view));
        }
        var answer = Answers.ok(view, Tags.content(view));
        answer.getHeaders().putSingle(HttpHeaders.LOCATION, path);
        return answer;
    }

    private ComplaintView whole(Case complaint) {
        var sees = caller.seesPersonalData();
        var shown = shown();
        return ComplaintView.of(
                complaint,
                complaints.entries(complaint).stream()
                        .map(entry -> Views.of(entry, sees, shown.language()))
                        .toList(),
                shown);
    }

    private Shown shown() {
        return new Shown(clock.instant(), caller.language(), settings.baseCurrency());
    }
}
