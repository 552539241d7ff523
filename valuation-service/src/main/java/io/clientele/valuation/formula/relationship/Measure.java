package io.clientele.valuation.formula.relationship;

/** How an indicator is had. */
@FunctionalInterface
interface Measure {

    /** @param parameter null unless the indicator takes one */
    Indication of(Relation relation, String parameter);
}
