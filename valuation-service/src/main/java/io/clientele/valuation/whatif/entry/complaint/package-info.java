/** Complaints and their steps, refused where a complaint could not go the way that is supposed. */
package io.clientele.valuation.whatif.entry.complaint;
