package io.clientele.customer.exchange;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.customer.exchange.model.Separator;

/** How a file is to be written; a {@code @BeanParam} of what can be exported. */
public class FileForm {

    @RestQuery
    @Parameter(description = "CSV (when neither this nor Accept says otherwise) or NDJSON")
    public ExportFormat format;

    @RestQuery
    @Parameter(
            description =
                    "What parts the cells of a table: COMMA (when not given), SEMICOLON or TAB; an import is told the same")
    public Separator separator;

    @RestQuery
    @Parameter(
            description =
                    "true: a table begins with a byte order mark, by which some spreadsheets know UTF-8; false when not given")
    public Boolean bom;

    public Separator parted() {
        return separator == null ? Separator.COMMA : separator;
    }

    public boolean marked() {
        return Boolean.TRUE.equals(bom);
    }

    public ExportFormat chosen(HttpHeaders headers) {
        return ExportFormat.of(format, headers);
    }

    /** @param content that is written while it is read */
    public static Response answer(Object content, ExportFormat format, String things) {
        return Response.ok(content, format.mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + format.file(things) + "\"")
                .header(HttpHeaders.VARY, "Authorization, Accept")
                .build();
    }
}
