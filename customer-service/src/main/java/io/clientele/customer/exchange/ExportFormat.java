package io.clientele.customer.exchange;

import java.util.Locale;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** How files are written out. */
public enum ExportFormat {
    CSV("text/csv;charset=UTF-8"),
    NDJSON("application/x-ndjson");

    public final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** What is asked for; a table where nothing is. */
    public static ExportFormat of(ExportFormat chosen, HttpHeaders headers) {
        if (chosen != null) {
            return chosen;
        }
        var first = headers.getAcceptableMediaTypes().getFirst();
        boolean lines = !first.isWildcardType() && first.isCompatible(MediaType.valueOf(NDJSON.mediaType));
        return lines ? NDJSON : CSV;
    }

    /** The name of a file of such things. */
    public String file(String things) {
        return things + "." + name().toLowerCase(Locale.ROOT);
    }
}
