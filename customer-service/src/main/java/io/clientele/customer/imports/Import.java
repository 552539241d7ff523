package io.clientele.customer.imports;

import java.time.Instant;
import java.util.UUID;

import io.clientele.customer.imports.file.ImportOptions;

/**
 * A file that was sent to be imported, and what came of it so far.
 *
 * @param assigns whether rows may change who looks after customers that somebody looks after, for whoever sent it may
 */
public record Import(
        UUID id,
        UUID jobId,
        String state,
        ImportOptions options,
        boolean assigns,
        byte[] digest,
        long bytes,
        long rows,
        Instant createdAt,
        String createdBy,
        Tally tally,
        Reversal reversal) {

    /** Every row that was read is in one of these. */
    public record Tally(long created, long updated, long unchanged, long rejected) {

        long read() {
            return created + updated + unchanged + rejected;
        }
    }

    /** Of an import that is taken back; null before. */
    public record Reversal(UUID jobId, String by, String state, long reverted, long kept) {}
}
