package io.clientele.valuation.erasure;

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

@Path("/api/v1/customers/{id}/personal-data/values")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Privacy", description = "Erasure with proof, subject access, and who looked")
class PersonalValuesResource {

    private static final SequencedMap<String, String> QUERIES = queries();

    private final PersonalFile file;

    PersonalValuesResource(PersonalFile file) {
        this.file = file;
    }

    @GET
    @RolesAllowed(MANAGER)
    @Operation(
            operationId = "getPersonalValues",
            summary = "Read all that valuation keeps of a person",
            description = """
                    The rows of every table as they are: facts, what the record said, the value and its history, scores. Streamed. \
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
        queries.put("customer", "select * from customer where customer_id = ?");
        queries.put("profiles", """
                select version, valid_from, profile from customer_profile where customer_id = ? order by version""");
        queries.put("facts", "select * from fact where customer_id = ? order by occurred_at, id");
        queries.put("valuation", "select * from valuation where customer_id = ?");
        queries.put("valuationHistory", "select * from valuation_history where customer_id = ? order by version");
        queries.put("scores", "select * from scorecard_score where customer_id = ? order by trial_id");
        queries.put("readings", "select * from scorecard_reading where customer_id = ? order by trial_id");
        return queries;
    }
}
