/**
 * The valuation policy: what a year of waiting costs, how far the future value looks ahead, and which margin is assumed where no cost is
 * known. Versioned like the cost policy, since what was known at an instant includes by what the future was seen then.
 */
package io.clientele.valuation.policy;
