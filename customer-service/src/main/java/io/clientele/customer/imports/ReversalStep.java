package io.clientele.customer.imports;

import java.util.UUID;

import io.clientele.customer.TakenBack;

/**
 * A row to be taken back.
 *
 * @param later the next row of the same import about the same customer, or null
 */
record ReversalStep(long row, UUID customer, long version, boolean inJournal, Later later) {

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
