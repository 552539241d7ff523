/** Who keeps something that follows from facts, and how they are told that these are others now. */
package io.clientele.valuation.fact.following;
