/** The parameters of the models of buying, found from the histories of a whole base by maximum likelihood. */
package io.clientele.valuation.formula.purchase.fit;
