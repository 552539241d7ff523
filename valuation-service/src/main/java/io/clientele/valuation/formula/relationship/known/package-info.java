/** What is known of one customer as of an instant: journal entries, the record, what it is worth, and how risk is seen. */
package io.clientele.valuation.formula.relationship.known;
