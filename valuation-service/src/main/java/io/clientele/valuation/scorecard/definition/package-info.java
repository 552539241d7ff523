/** What an operator says is weighed: a tree of indicators, bands, and whom it is for; checked before it is kept. */
package io.clientele.valuation.scorecard.definition;
