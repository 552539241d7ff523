package io.clientele.interaction.erasure;

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

@Path("/api/v1/customers/{id}/personal-data/journal")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Privacy", description = "Erasure with proof, subject access, and who looked")
class PersonalJournalResource {

    private static final SequencedMap<String, String> QUERIES = queries();

    private final PersonalFile file;

    PersonalJournalResource(PersonalFile file) {
        this.file = file;
    }

    @GET
    @RolesAllowed(MANAGER)
    @Operation(
            operationId = "getPersonalJournal",
            summary = "Read all that the journal keeps of a person",
            description = """
                    The rows of every table as they are: entries with their texts, references, corrections, complaints, promises, points. Streamed. \
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
        queries.put("entries", """
                select id, kind, occurred_at, recorded_at, recorded_by, currency, amount, list_amount, discount, cost, said from interaction where customer_id = ? order by occurred_at, id""");
        queries.put("references", "select system, id, entry_id from external_reference where customer_id = ?");
        queries.put("corrections", """
                select entry_id, corrected_by, status, corrected_at from correction where customer_id = ?""");
        queries.put("complaints", "select * from complaint where customer_id = ? order by id");
        queries.put("promises", "select * from promise where customer_id = ? order by id");
        queries.put("pointsAccount", "select * from points_account where customer_id = ?");
        queries.put("pointsLots", "select * from points_lot where customer_id = ? order by entry_id");
        queries.put("pointsMovements", "select * from points_movement where customer_id = ? order by number");
        queries.put("countedAs", "select kind, region from sales_customer where customer_id = ?");
        return queries;
    }
}
