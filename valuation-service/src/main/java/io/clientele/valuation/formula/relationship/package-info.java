/**
 * What can be said of a customer beside its money: loyalty, trust, credit, share of wallet, return on risk. A
 * {@link io.clientele.valuation.formula.relationship.Relation} is all that is known of one customer as of an instant; every
 * {@link io.clientele.valuation.formula.relationship.Indicator} is one measure of it, and says which fact it misses.
 */
package io.clientele.valuation.formula.relationship;
