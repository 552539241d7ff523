/** What the whole relation with a customer has earned, term by term (V8). */
package io.clientele.valuation.formula.lifecycle;
