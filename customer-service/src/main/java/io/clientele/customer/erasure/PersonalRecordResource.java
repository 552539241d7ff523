package io.clientele.customer.erasure;

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

import io.clientele.customer.Records;
import io.clientele.kit.privacy.PersonalFile;

import static io.clientele.kit.security.Roles.MANAGER;

@Path("/api/v1/customers/{id}/personal-data/record")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Privacy", description = "Erasure with proof, subject access, and who looked")
class PersonalRecordResource {

    private static final SequencedMap<String, String> QUERIES = queries();

    private final PersonalFile file;
    private final Records records;

    PersonalRecordResource(PersonalFile file, Records records) {
        this.file = file;
        this.records = records;
    }

    @GET
    @RolesAllowed(MANAGER)
    @Operation(
            operationId = "getPersonalRecord",
            summary = "Read all that this service keeps of a person",
            description = """
                    The rows of every table as they are: record, references, versions, contacts, consents, dated facts, owners, who looked. Streamed. \
                    One part of /customers/{id}/subject-access. 404 when there is no such customer.""")
    @APIResponse(
            responseCode = "200",
            description = "A list of rows for each table",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response get(@RestPath @Parameter(description = "The customer's id") UUID id) {
        records.kind(id);
        return Response.ok(file.of(id, QUERIES))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private static SequencedMap<String, String> queries() {
        var queries = new LinkedHashMap<String, String>();
        queries.put("record", """
                select id, version, document, created_at, created_by, updated_at, updated_by, credit_grade, wallet_yearly, wallet_on, checked_at from customer where id = ?""");
        queries.put("externalReferences", "select system, reference from external_reference where customer_id = ?");
        queries.put("versions", "select * from customer_version where customer_id = ? order by version");
        queries.put("parts", "select * from customer_part where customer_id = ? order by id");
        queries.put("partVersions", """
                select v.* from customer_part_version v join customer_part p on p.id = v.part_id where p.customer_id = ? order by v.part_id, v.version""");
        queries.put("datedFacts", "select * from dated_fact where customer_id = ? order by id");
        queries.put("consents", "select * from consent_entry where customer_id = ? order by id");
        queries.put("ownerships", "select * from ownership where customer_id = ? order by id");
        queries.put("ownershipRequests", "select * from ownership_request where customer_id = ? order by id");
        queries.put("accesses", """
                select id, at, subject, role, operation from access_entry where customers @> array[?]::uuid[] order by id""");
        return queries;
    }
}
