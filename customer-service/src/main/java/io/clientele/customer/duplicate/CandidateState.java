package io.clientele.customer.duplicate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a candidate stands. */
@Schema(name = "DuplicateCandidateState", description = "Where a candidate stands")
enum CandidateState {
    OPEN,
    DISMISSED
}
