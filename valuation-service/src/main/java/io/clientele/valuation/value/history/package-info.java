/** Every value that was published. */
package io.clientele.valuation.value.history;
