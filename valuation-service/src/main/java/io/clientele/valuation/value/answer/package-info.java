/** The values of one customer for whoever asks, computed at that moment, and the terms that add up to them. */
package io.clientele.valuation.value.answer;
