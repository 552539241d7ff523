/** Lengths of time as callers give them, and time in steps of one length. */
package io.clientele.valuation.calculation.length;
