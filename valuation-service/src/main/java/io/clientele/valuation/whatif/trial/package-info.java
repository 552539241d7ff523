/** What a model or a cost policy would make of everybody, before it is activated. */
package io.clientele.valuation.whatif.trial;
