package io.clientele.customer.merge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.history.VersionView;
import io.clientele.customer.words.Coded;

/** A merge as callers see it. */
@Schema(name = "CustomerMerge", description = "Which customers were said to be one, and whether that still stands")
record MergeView(
        @Schema(
                description = "Its id; absent from the answer of a dry run",
                examples = "0198c0de-7a11-7000-8000-00000000000b")
        UUID id,

        @Schema(
                required = true,
                description = "The customer who answers for the others",
                examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID survivorId,

        @Schema(required = true, description = "The customers merged into it", maxItems = 50)
        List<UUID> mergedIds,

        @Schema(description = "When", examples = "2026-01-31T09:30:00Z")
        Instant mergedAt,

        @Schema(description = "Who: the subject of the token", maxLength = 255, examples = "manager@clientele")
        String mergedBy,

        @Schema(
                required = true,
                description =
                        "What was changed in the survivor's record; for viewers without values when they are personal",
                maxItems = 50)
        List<VersionView.Change> changes,

        @Schema(
                description =
                        "Properties in which the records differ, with the values of each; in the answer of a dry run only",
                maxItems = 50)
        List<Difference> differences,

        @Schema(
                description =
                        "Where somebody should look twice; absent where nobody has to. Of a dry run: KINDS_DIFFER (a"
                                + " person and an organisation would be one); of a merge that was undone: OWNER_INACTIVE"
                                + " (a customer that stands for itself again, or the survivor that has its former owner back, names"
                                + " an owner who is not active; as long as that is so)",
                maxItems = 10)
        List<Coded> warnings,

        @Schema(description = "When it was undone; absent while it stands", examples = "2026-02-01T09:30:00Z")
        Instant unmergedAt,

        @Schema(description = "Who undid it", maxLength = 255, examples = "manager@clientele")
        String unmergedBy,

        @Schema(
                description =
                        "Once undone: properties of the survivor that were changed after the merge and therefore stayed as they were",
                maxItems = 50,
                examples = "[\"region\"]")
        List<String> keptFields) {

    /** One property. */
    @Schema(name = "CustomerDifference", description = "A property in which records differ")
    record Difference(
            @Schema(required = true, description = "Name of the property", maxLength = 100, examples = "region")
            String property,

            @Schema(required = true, description = "The value of each record", maxItems = 51)
            List<Value> values) {}

    /** What one record says. */
    @Schema(name = "CustomerDifferenceValue", description = "What one of the records says")
    record Value(
            @Schema(required = true, description = "Whose record", examples = "0198c0de-7a11-7000-8000-000000000002")
            UUID customerId,

            @Schema(
                    description = "The value; absent when unknown or personal and kept from a viewer",
                    examples = "West")
            Object value) {}

    /** How a page is documented. */
    @Schema(name = "CustomerMergePage", description = "A page of merges")
    record MergePage(
            @Schema(required = true, description = "The merges", maxItems = 500)
            List<MergeView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number under the same filters; present with count=true", minimum = "0")
            Long total) {}
}
