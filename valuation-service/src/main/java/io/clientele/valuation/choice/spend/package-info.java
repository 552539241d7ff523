/** What customers spend on a purchase, foreseen and held against what they then spent. */
package io.clientele.valuation.choice.spend;
