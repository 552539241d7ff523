package io.clientele.customer.erasure;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

import io.clientele.customer.erasure.ErasureView.ErasurePage;
import io.clientele.kit.http.Answers;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.job.JobView;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;

import static io.clientele.kit.security.Roles.ADMIN;

@Path("/api/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Privacy", description = "Erasure with proof, subject access, and who looked")
class ErasureResource {

    private final Erasures erasures;
    private final IdempotentPosts posts;

    ErasureResource(Erasures erasures, IdempotentPosts posts) {
        this.erasures = erasures;
        this.posts = posts;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "eraseCustomer",
            summary = "Erase a person from every service and topic",
            description = """
                    A job, whose id is that of the erasure. The record and all that hangs on it is deleted here, and a tombstone tells the other services: \
                    the journal loses its texts, references and links, and its figures go under an id that nothing ties to the person, so that sales \
                    reports, values and equity stay what they were; values, scores, classes and actions are forgotten. Records that were merged are one \
                    person: whichever of them is named, all of them are erased, the answer lists them, and their merges can no longer be undone. A record \
                    that was merged by mistake is parted first. Every service confirms, and the \
                    proof, at /erasures/{id} and, without who it was, why and who asked, in the job's result, lists each store as DONE or as PENDING until a stated time. \
                    Rows of files that had been sent to be imported before are refused with PERSON_ERASED where they name the person by id, external reference or contact value. It cannot be undone, \
                    and nothing more is recorded under the id. Asked for again, the first job is answered, and begun anew if it failed or was cancelled before anything was erased. 404 when there is no such customer; 422 when \
                    the reason says who the person is.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EraseCustomer.class),
                            examples = @ExampleObject(name = "asked for", value = """
                                            {"customerId":"0198c0de-7a11-7000-8000-000000000001","reason":"Asked for by the person, GDPR article 17"}""")))
    @APIResponse(
            responseCode = "202",
            description = "Begun; Location is the job",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "409", description = "Two ask for the same erasure at this moment")
    public Response erase(EraseCustomer body) {
        return posts.answer(body, () -> {
            var job = erasures.request(body);
            return Answers.accepted(Jobs.PATH + job.id(), job);
        });
    }

    @GET
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "listErasures",
            summary = "List erasures",
            description = "The newest first, each with its proof as it stands now.")
    @APIResponse(
            responseCode = "200",
            description = "A page of erasures",
            content = @Content(schema = @Schema(implementation = ErasurePage.class)))
    public Page<ErasureView> list(
            @RestQuery
                    @Parameter(
                            description = "Only the erasure of this customer",
                            example = "0198c0de-7a11-7000-8000-000000000001")
                    UUID customerId,
            @BeanParam @Valid PageRequest page) {
        return erasures.page(customerId, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(ADMIN)
    @Operation(operationId = "getErasure", summary = "Read the proof of an erasure", description = """
                    Each place where something of the person was kept, DONE or PENDING until a stated time: tables at once, compacted topics after the next \
                    compaction, backups and logs when they expire. 404 when there is no such erasure.""")
    @APIResponse(
            responseCode = "200",
            description = "The erasure with its proof as it stands now",
            content = @Content(schema = @Schema(implementation = ErasureView.class)))
    public ErasureView get(@RestPath @Parameter(description = "The erasure's id") UUID id) {
        return erasures.get(id);
    }
}
