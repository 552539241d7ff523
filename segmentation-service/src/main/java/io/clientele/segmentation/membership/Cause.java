package io.clientele.segmentation.membership;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What moved a customer into a class. */
@Schema(name = "MoveCause", description = "What moved a customer into a class")
public enum Cause {
    /** The customer became known, without a value yet. */
    REGISTRATION,
    /** Its own value changed. */
    VALUATION,
    /** New thresholds were put in force. */
    CUT,
    /** The rule of the scheme changed. */
    SCHEME,
    /** It was merged into another customer, and left all classes. */
    MERGED,
    /** The merge was undone. */
    UNMERGED
}
