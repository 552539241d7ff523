/**
 * The rules by which customers are grouped, and what follows from a class. Plain Java: what a rule needs to know of the
 * population and of time is an argument, and every answer carries its reasons.
 */
package io.clientele.segmentation.scheme;
