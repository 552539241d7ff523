/** What a customer would be worth if something were so; nothing is written. */
package io.clientele.valuation.whatif;
