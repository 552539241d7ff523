/** Customers by what they are worth, page by page. */
package io.clientele.valuation.value.ranking;
