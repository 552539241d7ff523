/** How often a customer buys without a contract, and whether it is still there: the models, and the histories that they see. */
package io.clientele.valuation.formula.purchase;
