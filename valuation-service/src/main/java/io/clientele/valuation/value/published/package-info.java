/** The values as they were published last: kept, found by rank, and told again on request. */
package io.clientele.valuation.value.published;
