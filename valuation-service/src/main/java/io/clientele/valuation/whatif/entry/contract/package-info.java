/** Contracts that are supposed to end or to go on, as the journal would take it. */
package io.clientele.valuation.whatif.entry.contract;
