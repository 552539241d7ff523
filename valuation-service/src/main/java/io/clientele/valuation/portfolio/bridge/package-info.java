/** Why customer equity is another one than before: from one instant to another, by cause. */
package io.clientele.valuation.portfolio.bridge;
