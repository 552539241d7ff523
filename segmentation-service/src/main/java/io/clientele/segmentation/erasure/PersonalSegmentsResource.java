package io.clientele.segmentation.erasure;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.kit.privacy.PersonalFile;

import static io.clientele.kit.security.Roles.MANAGER;

@Path("/api/v1/customers/{id}/personal-data/segments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Privacy", description = "Erasure with proof, subject access, and who looked")
class PersonalSegmentsResource {

    private static final SequencedMap<String, String> QUERIES = queries();

    private final PersonalFile file;

    PersonalSegmentsResource(PersonalFile file) {
        this.file = file;
    }

    @GET
    @RolesAllowed(MANAGER)
    @Operation(
            operationId = "getPersonalSegments",
            summary = "Read all that segmentation keeps of a person",
            description = """
                    The rows of every table as they are: standing, classes, moves with what was behind them, actions. Streamed. \
                    One part of /customers/{id}/subject-access; empty lists for somebody of whom nothing is kept.""")
    @APIResponse(
            responseCode = "200",
            description = "A list of rows for each table",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response get(@RestPath @Parameter(description = "The customer's id") UUID id) {
        return Response.ok(file.of(id, QUERIES))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private static SequencedMap<String, String> queries() {
        var queries = new LinkedHashMap<String, String>();
        queries.put("standing", "select * from standing where customer_id = ?");
        queries.put("memberships", "select * from membership where customer_id = ? order by scheme");
        queries.put("moves", "select * from membership_move where customer_id = ? order by id");
        queries.put("actions", "select * from action where customer_id = ? order by id");
        return queries;
    }
}
