/** How often customers under contract renew, foreseen and held against what they then did. */
package io.clientele.valuation.choice.contract;
