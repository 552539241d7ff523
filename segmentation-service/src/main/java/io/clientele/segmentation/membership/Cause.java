package io.clientele.segmentation.membership;

/** What moved a customer into a class. */
public enum Cause {
    /** The customer became known, without a value yet. */
    REGISTRATION,
    /** Its own value changed. */
    VALUATION,
    /** New thresholds were put in force. */
    CUT,
    /** The rule of the scheme changed. */
    SCHEME
}
