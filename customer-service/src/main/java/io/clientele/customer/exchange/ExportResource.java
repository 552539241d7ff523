package io.clientele.customer.exchange;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.customer.listing.RecordStream;
import io.clientele.customer.model.PersonalProperties;
import io.clientele.customer.view.Listings;
import io.clientele.kit.accesslog.Accesses;
import io.clientele.kit.http.Caller;

import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/customers/export")
@RunOnVirtualThread
@Tag(name = "Import and export", description = "Customers in files, in and out")
class ExportResource {

    private static final String LINES = "application/x-ndjson";
    private static final String TABLE = "text/csv";

    private final Export export;
    private final Listings listings;
    private final Caller caller;
    private final Accesses accesses;

    ExportResource(Export export, Listings listings, Caller caller, Accesses accesses) {
        this.export = export;
        this.listings = listings;
        this.caller = caller;
        this.accesses = accesses;
    }

    @GET
    @Produces({TABLE, LINES})
    @RolesAllowed(VIEWER)
    @Operation(operationId = "exportCustomers", summary = "Export customers", description = """
                    Everything the filters of the list find, as it is at one moment, written while it is read: a table with a header or, with format=NDJSON or Accept: application/x-ndjson, one customer a line. \
                    Amounts stand as they were written, each in two columns (annualRevenue.amount, annualRevenue.currency), attributes in a column each, lists parted by semicolons, \
                    contactPoints, tastes and needs as JSON. A cell that a spreadsheet could take for a formula (it, or what follows a comma, a semicolon or a tab in it, begins with = + - @, a tab or a line break, after spaces or none) has an apostrophe in front of that, which an import takes off again; \
                    plain numbers stay. What is exported and imported again changes nothing. \
                    Viewers see personal data masked; masked names what is touched, and such rows are refused by an import. Whoever of whom \
                    something personal goes out was looked at (see /customers/{id}/accesses). 400 for what is not known; 503 while as many others are being read as may be.""")
    @APIResponse(
            responseCode = "200",
            description = "The customers",
            content = {
                @Content(mediaType = TABLE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING))
            })
    public Response export(
            @BeanParam @Valid AskedFile asked,
            @RestQuery
                    @Parameter(
                            description = "Properties to export, parted by commas; all when not given",
                            schema = @Schema(maxLength = 1000, examples = "id,name,annualRevenue"))
                    String fields,
            @Context HttpHeaders headers) {
        var listing = listings.of(asked.filter, asked.view);
        boolean masked = !caller.seesPersonalData();
        var properties = RecordStream.properties(fields);
        var format = asked.form.chosen(headers);
        var seen = noted(properties);
        var content = caller.whileListening(out -> export.write(() -> {
            switch (format) {
                case CSV ->
                    export.table(listing, properties, masked, asked.form.parted(), asked.form.marked(), seen, out);
                case NDJSON -> export.lines(listing, properties, masked, seen, out);
            }
        }));
        return FileForm.answer(content, format, "customers");
    }

    /** Everybody of whom something personal goes out was looked at, masked or not. */
    private Consumer<Collection<UUID>> noted(List<String> properties) {
        return properties.stream().anyMatch(PersonalProperties::hides)
                ? accesses.reader("exportCustomers")::saw
                : shown -> {};
    }
}
