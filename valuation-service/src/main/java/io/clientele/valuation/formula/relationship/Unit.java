package io.clientele.valuation.formula.relationship;

/** In what an indicator is measured. */
public enum Unit {
    /** How many. */
    COUNT,
    /** Part of a whole, 0 to 1; a growth or a return may be outside. */
    SHARE,
    DAYS,
    MONTHS,
    /** In base currency. */
    MONEY,
    /** 0 to 100. */
    POINTS,
    /** On the scale of the survey. */
    SCALE,
    /** One of several codes. */
    CATEGORY
}
