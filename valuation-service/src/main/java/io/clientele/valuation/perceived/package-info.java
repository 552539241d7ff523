/** Where we think we are valued, and where we are; nothing is stored. */
package io.clientele.valuation.perceived;
