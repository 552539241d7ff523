/** What customers get and give up as the supplier sees it, beside what the customer sees. */
package io.clientele.valuation.formula.perceived;
