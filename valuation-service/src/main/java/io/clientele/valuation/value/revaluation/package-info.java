/**
 * When a customer is valued anew: by what is heard of it, when a backlog is over, at the instant at which time alone has changed
 * its value, or with everybody. All ways lead through {@link io.clientele.valuation.value.revaluation.Revaluing}.
 */
package io.clientele.valuation.value.revaluation;
