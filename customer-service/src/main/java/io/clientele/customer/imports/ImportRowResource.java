package io.clientele.customer.imports;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.kit.accesslog.Accesses;
import io.clientele.kit.http.Caller;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;

import static io.clientele.customer.imports.ImportResource.CSV;
import static io.clientele.customer.imports.ImportResource.LINES;
import static io.clientele.kit.security.Roles.AGENT;
import static io.clientele.kit.security.Roles.SYSTEM;
import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/customer-imports/{id}")
@RunOnVirtualThread
@Tag(name = "Import and export", description = "Customers in files, in and out")
class ImportRowResource {

    private final Imports imports;
    private final RowErrors errors;
    private final DoneRows rows;
    private final Accesses accesses;
    private final Caller caller;

    ImportRowResource(Imports imports, RowErrors errors, DoneRows rows, Accesses accesses, Caller caller) {
        this.imports = imports;
        this.errors = errors;
        this.rows = rows;
        this.accesses = accesses;
        this.caller = caller;
    }

    @GET
    @Path("/errors")
    @Produces({LINES, CSV})
    @RolesAllowed({AGENT, SYSTEM})
    @Operation(
            operationId = "downloadCustomerImportErrors",
            summary = "Download what was refused",
            description =
                    "Everything that is wrong with the rows so far, as JSON lines or, with Accept: text/csv, as a table safe for spreadsheets:"
                            + " row, pointer, code, detail (what would be right) and the row as it was sent. Whom a row names by id or external"
                            + " reference was looked at (see /customers/{id}/accesses). 404 when there is no such import.")
    @APIResponse(
            responseCode = "200",
            description = "The errors, in the order of the rows",
            content = {
                @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response errors(
            @RestPath @Parameter(description = "The import's id") UUID id, @Context HttpHeaders headers) {
        imports.get(id);
        boolean table = headers.getAcceptableMediaTypes().getFirst().isCompatible(MediaType.valueOf(CSV))
                && !headers.getAcceptableMediaTypes().getFirst().isWildcardType();
        var reader = accesses.reader("downloadCustomerImportErrors");
        StreamingOutput content = out -> {
            if (table) {
                errors.table(id, reader::saw, out);
            } else {
                errors.lines(id, reader::saw, out);
            }
        };
        var name = "import-errors" + (table ? ".csv" : ".ndjson");
        return Response.ok(content, table ? CSV + ";charset=UTF-8" : LINES)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    @GET
    @Path("/rows")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(VIEWER)
    @Operation(
            operationId = "listCustomerImportRows",
            summary = "List what an import did",
            description =
                    "Rows that made or changed a customer, in the order of the file; with reversal=KEPT those that could not be taken back, or not"
                            + " wholly (keptFields), and why. 404 when there is no such import.")
    @APIResponse(
            responseCode = "200",
            description = "A page of rows",
            content = @Content(schema = @Schema(implementation = RowView.RowPage.class)))
    public Page<RowView> rows(
            @RestPath @Parameter(description = "The import's id") UUID id,
            @RestQuery @Parameter(description = "Only rows that were taken back, or could not be")
                    RowView.Reversed reversal,
            @BeanParam @Valid PageRequest page) {
        imports.get(id);
        return rows.page(id, reversal, page, caller.language());
    }
}
