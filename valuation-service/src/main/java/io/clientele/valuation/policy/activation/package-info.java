/** What all policies share: versions that never change, one of them in force, and every activation kept for all time. */
package io.clientele.valuation.policy.activation;
