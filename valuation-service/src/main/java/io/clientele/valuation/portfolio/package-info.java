/** What all customers are worth together, from the values that are stored. */
package io.clientele.valuation.portfolio;
