package io.clientele.customer.exchange;

/** How customers are written out. */
public enum ExportFormat {
    CSV("text/csv;charset=UTF-8"),
    NDJSON("application/x-ndjson");

    final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }
}
