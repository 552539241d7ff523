package io.clientele.customer.imports;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.imports.file.ImportFormat;
import io.clientele.customer.imports.file.RowKind;
import io.clientele.customer.imports.intake.IntakeMode;
import io.clientele.kit.job.JobState;

/** An import as callers see it. */
@Schema(
        name = "CustomerImport",
        description = "A file of customers or of people at them, and what came of its rows so far")
public record ImportView(
        @Schema(
                required = true,
                description = "Identity of the import",
                examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID id,

        @Schema(
                description = "The job that does it; its progress is at /jobs/{jobId}",
                examples = "0198c0de-7a11-7000-8000-000000000002")
        UUID jobId,

        @Schema(description = "Where the job is") JobState state,

        @Schema(description = "What the file looks like") ImportFormat format,
        @Schema(description = "What its rows are about") RowKind rowKind,
        @Schema(description = "What its rows may do") IntakeMode mode,

        @Schema(description = "Whether it is only tried what would happen", examples = "false")
        boolean dryRun,

        @Schema(description = "SHA-256 of the file as it was sent", minLength = 64, maxLength = 64)
        String sha256,

        @Schema(description = "Size of the file, in UTF-8", minimum = "1", examples = "52431")
        long bytes,

        @Schema(description = "How many rows it has", minimum = "1", examples = "400")
        long rows,

        @Schema(description = "How many rows became customers, or people", minimum = "0", examples = "390")
        long created,

        @Schema(description = "How many rows changed a customer, or a person", minimum = "0", examples = "7")
        long updated,

        @Schema(description = "How many rows said nothing new", minimum = "0", examples = "2")
        long unchanged,

        @Schema(
                description = "How many rows were refused; see /errors and /refused-rows",
                minimum = "0",
                examples = "1")
        long rejected,

        @Schema(description = "When it was sent", examples = "2026-01-31T09:30:00Z")
        Instant createdAt,

        @Schema(description = "Who sent it", maxLength = 255, examples = "agent@clientele")
        String createdBy,

        @Schema(description = "How far it is taken back; absent when nobody asked for that")
        ReversalView reversal) {

    /** How far an import is taken back. */
    @Schema(name = "CustomerImportReversal", description = "How far an import is taken back")
    public record ReversalView(
            @Schema(description = "The job that does it", examples = "0198c0de-7a11-7000-8000-000000000003")
            UUID jobId,

            @Schema(description = "Where the job is") JobState state,

            @Schema(description = "How many rows were taken back", minimum = "0", examples = "395")
            long reverted,

            @Schema(
                    description = "How many were not, for the customer was changed since; see /rows?reversal=KEPT",
                    minimum = "0",
                    examples = "2")
            long kept) {}

    public static ImportView of(Import one) {
        var tally = one.tally();
        var back = one.reversal();
        return new ImportView(
                one.id(),
                one.jobId(),
                state(one.state()),
                one.options().format(),
                one.options().people() ? RowKind.PEOPLE : RowKind.CUSTOMERS,
                one.options().mode(),
                one.options().dryRun(),
                HexFormat.of().formatHex(one.digest()),
                one.bytes(),
                one.rows(),
                tally.created(),
                tally.updated(),
                tally.unchanged(),
                tally.rejected(),
                one.createdAt(),
                one.createdBy(),
                back == null
                        ? null
                        : new ReversalView(back.jobId(), state(back.state()), back.reverted(), back.kept()));
    }

    private static JobState state(String name) {
        return name == null ? null : JobState.valueOf(name);
    }

    /** How a page is documented. */
    @Schema(name = "CustomerImportPage", description = "A page of imports")
    record ImportPage(
            @Schema(required = true, description = "The imports", maxItems = 500)
            List<ImportView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number of imports; present with count=true", minimum = "0")
            Long total) {}
}
