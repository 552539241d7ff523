package io.clientele.customer.imports;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
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

import io.clientele.customer.exchange.ExportFormat;
import io.clientele.customer.exchange.FileForm;
import io.clientele.customer.imports.file.ImportFormat;
import io.clientele.customer.imports.refused.RefusedFile;
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
                            + " row, pointer, code, detail (what would be right) and the row as it was sent; to be corrected and sent again, the rows are"
                            + " under /refused-rows. Whom a row names by id or external"
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
    @Path("/refused-rows")
    @Produces({CSV, LINES})
    @RolesAllowed({AGENT, SYSTEM})
    @Operation(
            operationId = "downloadCustomerImportRefusedRows",
            summary = "Download refused rows, to correct them and send them again",
            description = """
                    The rows that were refused so far, in the form of the file that was sent: a table with its header, its columns in their order and its separator, in UTF-8, or its JSON lines. \
                    One more column, or property, refusedBecause, says in one text everything that is wrong with a row, and which row of that file it was. Import passes over it; so who corrects the rows sends the file again with the parameters of the first one. \
                    What a spreadsheet could take for a formula has an apostrophe in front of it, as in an export, which an import takes off. \
                    A row of a table that is no CSV, or has too few or too many cells, keeps the cells that it had, as they were given, with refusedBecause behind the last; a line that is no JSON object stands as it was given, without refusedBecause. Both are refused again until they are corrected. \
                    A row that is not kept (it had 20,000 characters or more, or says, or may say, something of a person who was erased) is empty but for refusedBecause. \
                    Rows that were not read are not among them: those behind a quotation mark that nothing closes, or where the import was stopped. \
                    Whom a row names by id or external reference was looked at (see /customers/{id}/accesses). 404 when there is no such import, or its table was sent when headers were not kept (HEADER_NOT_FOUND); \
                    406 when Accept asks for another form than that of the file.""")
    @APIResponse(
            responseCode = "200",
            description = "The refused rows, in their order",
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING))
            })
    public Response refusedRows(
            @RestPath @Parameter(description = "The import's id") UUID id,
            @RestQuery
                    @Parameter(
                            description =
                                    "true: a table begins with a byte order mark, by which some spreadsheets know UTF-8; false when not given")
                    Boolean bom,
            @Context HttpHeaders headers) {
        var one = imports.get(id);
        var form = one.options().format() == ImportFormat.CSV ? ExportFormat.CSV : ExportFormat.NDJSON;
        if (headers.getAcceptableMediaTypes().stream().noneMatch(MediaType.valueOf(form.mediaType)::isCompatible)) {
            throw new NotAcceptableException();
        }
        var header = imports.header(one);
        boolean marked = header != null && Boolean.TRUE.equals(bom);
        var reader = accesses.reader("downloadCustomerImportRefusedRows");
        StreamingOutput content = out -> {
            try (var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                writer.write(marked ? "\uFEFF" : "");
                errors.rows(id, reader::saw, RefusedFile.of(one.options(), header, writer));
            }
        };
        return FileForm.answer(content, form, "refused-rows");
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
