/** Weights out of judgements, asked for by POST; nothing is stored. */
package io.clientele.valuation.ahp;
