/** What can be said of a customer beside its money, from journal and record, with what it was made of and what is missing. */
package io.clientele.valuation.indicator;
