package io.clientele.customer.imports;

/** What a file looks like. */
enum ImportFormat {
    CSV,
    NDJSON
}
