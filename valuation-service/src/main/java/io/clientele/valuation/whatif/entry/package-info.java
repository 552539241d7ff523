/** Entries and corrections that nobody posted, refused where the journal would refuse them. */
package io.clientele.valuation.whatif.entry;
