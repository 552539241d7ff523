/** Codes with their labels, and the codes that a caller may name. */
package io.clientele.segmentation.words;
