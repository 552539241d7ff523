/** Cuts: the thresholds of schemes as taken from the population at stated moments. */
package io.clientele.segmentation.cut;
