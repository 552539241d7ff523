package io.clientele.customer.imports.reversal;

import java.util.List;
import java.util.UUID;

/**
 * A row to be taken back.
 *
 * @param subject the customer, or the person at one
 * @param kept whether it could not be taken back before
 * @param fields that were kept then, while the rest went back; null when nothing went back
 * @param partial versions that took it back in part before
 */
record ReversalStep(long row, UUID subject, long version, boolean kept, List<String> fields, List<Long> partial) {

    /** What is asked of a record. */
    Retraction retraction() {
        return new Retraction(subject, version);
    }
}
