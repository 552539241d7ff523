/** The two axes of time that a caller asks by: as of when, and by the knowledge of when. */
package io.clientele.valuation.moment;
