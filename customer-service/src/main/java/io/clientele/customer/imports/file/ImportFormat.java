package io.clientele.customer.imports.file;

/** What a file looks like. */
public enum ImportFormat {
    CSV,
    NDJSON
}
