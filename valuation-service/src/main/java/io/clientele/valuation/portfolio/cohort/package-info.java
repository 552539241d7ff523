/** Who came when, how many of them are still buying, and what they are worth. */
package io.clientele.valuation.portfolio.cohort;
