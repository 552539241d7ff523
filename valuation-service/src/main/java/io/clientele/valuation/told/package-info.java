/** What others are told of relations beyond their value: indicators and scores, when they are materially others. */
package io.clientele.valuation.told;
