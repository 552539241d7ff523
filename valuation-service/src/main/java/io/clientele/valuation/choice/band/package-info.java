/** How often bands from P10 to P90 held what then happened. */
package io.clientele.valuation.choice.band;
