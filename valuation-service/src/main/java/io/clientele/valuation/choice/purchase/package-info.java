/** How often customers buy, foreseen and held against what they then bought. */
package io.clientele.valuation.choice.purchase;
