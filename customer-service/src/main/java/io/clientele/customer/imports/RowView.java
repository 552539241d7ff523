package io.clientele.customer.imports;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a row of an import did. */
@Schema(name = "CustomerImportRow", description = "What a row of an import did, and whether it was taken back")
record RowView(
        @Schema(description = "The row, from 1; a header is not counted", minimum = "1", examples = "17")
        long row,

        @Schema(description = "The customer", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(
                description =
                        "The person at the customer, of a file of people, also when that person was removed since; absent otherwise",
                examples = "0198c0de-7a11-7000-8000-000000000003")
        UUID contactId,

        @Schema(
                description =
                        "The customer that the row named, when it is merged and the row therefore went to its survivor; absent otherwise",
                examples = "0198c0de-7a11-7000-8000-000000000002")
        UUID mergedId,

        @Schema(
                description = "The version of the record, or the person, that came of it; 1 when it made it",
                minimum = "1")
        long version,

        @Schema(description = "REVERTED or KEPT; absent before it was tried to take it back")
        Reversed reversal,

        @Schema(description = "Why it was kept, as the name of a fault", maxLength = 100, examples = "CHANGED_SINCE")
        String keptBecause) {

    /** How it ended to take a row back. */
    @Schema(name = "CustomerImportRowReversal")
    public enum Reversed {
        REVERTED,
        KEPT
    }

    /** How a page is documented. */
    @Schema(name = "CustomerImportRowPage", description = "A page of rows")
    record RowPage(
            @Schema(required = true, description = "The rows", maxItems = 500)
            List<RowView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number of such rows; present with count=true", minimum = "0")
            Long total) {}
}
