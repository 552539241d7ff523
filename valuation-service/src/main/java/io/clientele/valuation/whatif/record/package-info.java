/** Facts of a customer's record that are supposed, and the indicators that would be others. */
package io.clientele.valuation.whatif.record;
