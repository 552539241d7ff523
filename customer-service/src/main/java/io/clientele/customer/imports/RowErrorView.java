package io.clientele.customer.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that is wrong with a row: a line of a file, which is no schema of the document. */
record RowErrorView(
        @Schema(description = "The row, from 1; a header is not counted", minimum = "1", examples = "17")
        long row,

        @Schema(
                description = "JSON Pointer into the customer, or the person at an organisation, that the row would be",
                maxLength = 4000,
                examples = "/name")
        String pointer,

        @Schema(description = "Stable name of the fault", maxLength = 100, examples = "REQUIRED")
        String code,

        @Schema(description = "What is wrong and what would be right", maxLength = 4000, examples = "name is required.")
        String detail,

        @Schema(description = "The row as it was sent, with its first error", maxLength = 20_000)
        String content) {}
