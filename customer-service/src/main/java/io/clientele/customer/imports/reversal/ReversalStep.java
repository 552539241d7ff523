package io.clientele.customer.imports.reversal;

import java.util.List;
import java.util.UUID;

/**
 * A row to be taken back.
 *
 * @param subject the customer, or the person at one
 * @param kept whether it could not be taken back before
 * @param partial versions that took it back in part before
 * @param later the next row of the same import about the same one, or null
 */
record ReversalStep(long row, UUID subject, long version, boolean kept, List<Long> partial, Later later) {

    /** The same when a later row was dealt with just now. */
    ReversalStep after(Later now) {
        return now == null ? this : new ReversalStep(row, subject, version, kept, partial, now);
    }

    /** Whether later rows of the same import about the same one, if there are any, were taken back. */
    boolean stands() {
        return later == null || later.leaves(version);
    }

    /** The version at which the record must be to be taken back. */
    long now() {
        return later == null ? version : later.now();
    }

    /** What is asked of a record. */
    Retraction retraction() {
        return new Retraction(subject, version);
    }

    /**
     * What became of a later row.
     *
     * @param version that came of it
     * @param now the version of the record since it was taken back; null when it was not
     */
    record Later(long version, Long now) {

        static Later of(long version, TakenBack back) {
            return new Later(version, back instanceof TakenBack.Reverted reverted ? (Long) reverted.version() : null);
        }

        /** Whether the record is again what this version had made of it. */
        boolean leaves(long earlier) {
            return now != null && version == earlier + 1;
        }
    }
}
