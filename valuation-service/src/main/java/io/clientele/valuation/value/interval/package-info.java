/** How sure the values of one customer are, and how often such bands were right. */
package io.clientele.valuation.value.interval;
